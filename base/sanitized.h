/* sanitized - whether this build carries AddressSanitizer: 1 or 0. Its shadow needs
 * terabytes of address space and some system calls that a release role never makes. */
#ifndef VIGIE_BASE_SANITIZED_H
#define VIGIE_BASE_SANITIZED_H

#if defined(__SANITIZE_ADDRESS__)
#define BUILD_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define BUILD_SANITIZED 1
#endif
#endif
#ifndef BUILD_SANITIZED
#define BUILD_SANITIZED 0
#endif

#endif
