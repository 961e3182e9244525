#ifndef DISCLOSURE_CONVERT_CFUZZER_SHIM_H
#define DISCLOSURE_CONVERT_CFUZZER_SHIM_H

#include <stddef.h>
#include <stdint.h>

// libFuzzer as a library; the toolchain ships it without a header.
int LLVMFuzzerRunDriver(int *argc, char ***argv,
                        int (*callback)(const uint8_t *data, size_t size));

#endif
