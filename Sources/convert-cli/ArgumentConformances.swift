public import ArgumentParser
public import Convert

// The values of these flags are the raw values of the module's own enumerations.

extension Language: ExpressibleByArgument {}
extension InputEncoding: ExpressibleByArgument {}
