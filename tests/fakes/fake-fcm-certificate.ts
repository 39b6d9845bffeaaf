/**
 * A certificate that nobody but these tests trusts, for the fake that stands in for fcm.googleapis.com on loopback.
 * Made by: openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500
 * -subj /CN=fcm.googleapis.com -addext subjectAltName=DNS:fcm.googleapis.com
 */
export const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBsDCCAVagAwIBAgIURY3Xa7ivXIyGcG7IwceIR6hQGqUwCgYIKoZIzj0EAwIw
HTEbMBkGA1UEAwwSZmNtLmdvb2dsZWFwaXMuY29tMCAXDTI2MTEyMTExNDAyMFoY
DzIxMjYxMDI4MTE0MDIwWjAdMRswGQYDVQQDDBJmY20uZ29vZ2xlYXBpcy5jb20w
WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARxi1DrXNXxQmQ5gJ40J0AD3gaVKkyQ
p5KupMxGWlJEPZKqniCT1pu+Rg76QgS7goLm5qgaCzFOr6jDRv4KiQtNo3IwcDAd
BgNVHQ4EFgQU/R8mYZfWjKr6JA/RA2FNBfTpgUowHwYDVR0jBBgwFoAU/R8mYZfW
jKr6JA/RA2FNBfTpgUowDwYDVR0TAQH/BAUwAwEB/zAdBgNVHREEFjAUghJmY20u
Z29vZ2xlYXBpcy5jb20wCgYIKoZIzj0EAwIDSAAwRQIgO6QA+yZ2l2xYcKpRyVML
9sB0unbFJajNwRJQwcd4l1oCIQCSPkm6fOc2JVrm6t28Fc9c45lopQrEXUE8QIob
/K8lbg==
-----END CERTIFICATE-----
`

export const PRIVATE_KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgrE7SScBhZAy3m6eU
JwIdMR6VMlyRNpbOYHINvL/Vp+WhRANCAARxi1DrXNXxQmQ5gJ40J0AD3gaVKkyQ
p5KupMxGWlJEPZKqniCT1pu+Rg76QgS7goLm5qgaCzFOr6jDRv4KiQtN
-----END PRIVATE KEY-----
`
