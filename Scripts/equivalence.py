"""What two JSON documents of a disclosure have to say alike, told without our own code."""

import decimal


def essence(value, key=""):
    """A disclosure without provenance, amounts by value."""
    if isinstance(value, dict):
        if key == "amounts":
            return {name: decimal.Decimal(amount) + 0 for name, amount in value.items()}
        return {
            name: essence(member, name)
            for name, member in value.items()
            if name not in ("sourceLine", "ledger", "isGrouped")
        }
    if isinstance(value, list):
        return [essence(element) for element in value]
    if key == "amount":
        return decimal.Decimal(value) + 0
    return value


def differences(left, right, path=""):
    """The places where two essences differ."""
    if isinstance(left, dict) and isinstance(right, dict):
        names = list(left) + [name for name in right if name not in left]
        return [
            place
            for name in names
            for place in differences(left.get(name), right.get(name), f"{path}/{name}")
        ]
    if isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
        return [
            place
            for index, pair in enumerate(zip(left, right))
            for place in differences(*pair, f"{path}/{index}")
        ]
    return [] if left == right else [f"{path}: {left!r:.60} became {right!r:.60}"]
