/** What holds for every endpoint, at the head of the reference; Markdown. */
export const INTRODUCTION = `Find a craftsman, agree on a price, pay safely, rate each other.

**Addresses.** Every path is below \`/api\`, and below \`/api/v1\` just the same: an app that names the version goes on working when there is another.

**Values.** Money is an integer in piastres, times are ISO 8601 in UTC, coordinates are [longitude, latitude], distances metres. Text is trimmed and has something to see in it; the format \`line\` is one line without control characters, \`paragraph\` may have line breaks and tabs. Ids are 24 hex digits.

**Requests** are strict: an unknown field or parameter is 400. In a change a field that is left out stays as it is, and \`null\` clears it. Forms (\`multipart/form-data\`) say the same as JSON: numbers and booleans as text, objects as JSON, lists by repeating the field, nothing at all for \`null\`.

**Replies** are open: more fields and more values of an enum may come without notice, so read what you know and let pass what you do not (for generated code: \`enumUnknownDefaultCase\` or the like).

**Errors** all have the form of \`ErrorReply\`. Switch on \`code\`, show \`message\`. Each endpoint lists its own errors, in \`default\` those of all calls of its kind, and in \`x-error-codes\` both. An unknown path is 404 \`ROUTE_NOT_FOUND\`; a known one called with another method is 405 \`METHOD_NOT_ALLOWED\`, with the methods it has in \`Allow\`. A 401 tells in \`WWW-Authenticate\` whether a token is missing or of no use; after \`TOKEN_EXPIRED\` refresh and repeat. Where there is \`Retry-After\`, wait so many seconds.

**Repeating.** Where an \`Idempotency-Key\` is taken, a call that is sent again with the same key is answered as before and has no second effect, for 7 days.`
