const REALM = 'Bearer realm="craftworks"'
const BEARER = /^Bearer\b/i

const invalidToken = (description: string): string =>
  `${REALM}, error="invalid_token", error_description="${description}"`

/**
 * What a 401 says of the token in `WWW-Authenticate` (RFC 6750, 3.1): no error where none was sent or asked for, as at a
 * login; else whether it has expired, so that a refresh helps, or is worth nothing.
 */
export const challengeOf = (
  code: string,
  { authorization = '', needsToken }: { authorization?: string | undefined; needsToken: boolean },
): string => {
  if (!needsToken || !BEARER.test(authorization)) return REALM
  return invalidToken(
    code === 'TOKEN_EXPIRED' ? 'The access token has expired' : 'The access token is invalid or was revoked',
  )
}
