#ifndef DISCLOSURE_CONVERT_LIBXML2_BASELINE_H
#define DISCLOSURE_CONVERT_LIBXML2_BASELINE_H

// libxml2 as it is, without anything of the package that is measured against it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlschemas.h>

#endif
