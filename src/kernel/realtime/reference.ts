/** The chapter on sockets in the API reference: what they are for, and where their own reference is. */
export const REALTIME_CHAPTER = `Live chat, notifications and job status come over Socket.IO 4, at \`/socket.io\`. **[Every message and event, with examples](/api/docs/sockets)** is on pages of its own; for generators the same is an AsyncAPI 3 document, [/api/asyncapi.json](/api/asyncapi.json).

\`io(url, { auth: { token, language } })\` connects with the access token. Messages pass the same checks as calls and are refused with the same codes. Whatever the server sends is a hint: all of it can be fetched by REST, which an app does after every connect.`
