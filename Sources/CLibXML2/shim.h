#ifndef DISCLOSURE_CONVERT_CLIBXML2_SHIM_H
#define DISCLOSURE_CONVERT_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
// libxml2's ICU headers clash with those that Foundation brings; nothing of ICU is used here.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

// LIBXML_DOTTED_VERSION is what was compiled against; the library in use tells its own in a global
// that Swift 6 refuses as shared mutable state.
static inline const char *disclosure_convert_libxml_version(void) {
  return xmlParserVersion;
}

#endif
