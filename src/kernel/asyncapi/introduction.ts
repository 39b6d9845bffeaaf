/** How the handshake carries the token. */
export const TOKEN =
  'The access token goes into the handshake: `io(url, { auth: { token, language } })`, or, for clients that can only set headers, into `Authorization: Bearer …`. It is sent once, in the first packet; a client that sends anything before it is admitted is cut off.'

/** What holds for all messages, one paragraph for each concern. */
export const INTRODUCTION = [
  `Live chat, notifications and job status over Socket.IO 4, at \`/socket.io\`. ${TOKEN} \`language\` is \`en\` or \`ar\`.`,
  'A refused connection is a `connect_error` whose `message` is the error’s code and whose `data` is the error body that REST returns: after `TOKEN_EXPIRED`, refresh and connect again.',
  'Every message is acknowledged with `{ ok: true, … }` or `{ ok: false, code, message, requestId, errors? }`, with the same codes as REST. Messages of one socket are processed in order. A message can have at most 100,000 bytes; pictures go by REST.',
  'Whatever the server sends is a hint: it may get lost, and all of it can be fetched by REST. Nothing is sent again after a disconnect: after every connect, fetch what is new (messages by `GET /chat/:id/messages?after=`, notifications by `GET /notifications`) and drop what you have already, by its `id` or `seq`.',
  'What a message causes is not sent to the socket that it came by, which has the acknowledgement; the other devices of its user hear it. A socket lives as long as its session: it is closed within two seconds when that is revoked or its user is banned.',
].join('\n\n')
