/** Types of the Craftworks API for openapi-fetch; made by npm run openapi, not by hand. */

export interface paths {
    "/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what an app must know at its start
         * @description Fees, limits, languages, the oldest app versions that still work, how to reach support, the terms, and what is switched off here. The same for everybody; to be asked again with its ETag at every start. The time of the server is in the `Date` header of every reply.
         *
         *     No token needed.
         */
        get: operations["appConfig.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an account
         * @description For clients and craftsmen; signs in at once. `language` defaults to that of Accept-Language.
         *
         *     No token needed.
         */
        post: operations["auth.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description Checked in this order: password, ban, type. Every login opens a session of its own. Only wrong passwords are limited, for each account and each network. Guessing from elsewhere does not lock out a network from which the account was used before, nor a device that sends its last access token along, though it has expired.
         *
         *     No token needed.
         */
        post: operations["auth.login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/refresh-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh the tokens
         * @description The refresh token that is sent is replaced. Sent again, as after a lost answer or from a second tab, it is answered with the same new one: for 30 seconds in any case, later as long as nothing of the new pair was used. After that, and with any older token, it ends the whole session, because it is in two hands.
         *
         *     No token needed.
         */
        post: operations["auth.refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * @description Ends this session: its tokens stop working at once. Other devices stay signed in.
         *
         *     Anyone signed in.
         */
        post: operations["auth.logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request a password reset link
         * @description The answer is the same whether or not there is such an account. The link works once, for 60 minutes, and replaces an earlier one.
         *
         *     No token needed.
         */
        post: operations["auth.forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password with the token of the link
         * @description Signs out every device of the user. The new password must differ from the present one.
         *
         *     No token needed.
         */
        post: operations["auth.resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the own password
         * @description Signs out every other device of the user. The new password must differ from the present one.
         *
         *     Anyone signed in.
         */
        put: operations["users.changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your chats
         * @description Most recent message first, each with its unread count.
         *
         *     Only: client, craftsman.
         */
        get: operations["chat.list"];
        put?: never;
        /**
         * Open the chat of a job
         * @description Between the client of a job and one craftsman who is invited, has a standing quote or is hired. Opening it again returns the same chat, also with 201, even if the quote or invitation has ended since.
         *
         *     Only: client, craftsman.
         */
        post: operations["chat.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/job/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your chats of a job
         * @description For the client the chats with each craftsman, for a craftsman their own. Staff find the chat of a dispute here; this is logged.
         *
         *     Anyone signed in.
         */
        get: operations["chat.listOfJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/{chatId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a chat
         * @description For its two participants, and for staff during or after a dispute between them; this is logged. Messages have an endpoint of their own.
         *
         *     Anyone signed in.
         */
        get: operations["chat.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/{chatId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the messages of a chat
         * @description Newest first, a page of it or further back with `before`; oldest first with `after`, for catching up. With either there is no `pagination`. While the two have no deal (`isContactMasked`), phone numbers and mail addresses are masked for who did not write them. Staff read the chats of disputes whole, which is logged.
         *
         *     Anyone signed in.
         */
        get: operations["chat.listMessages"];
        put?: never;
        /**
         * Send a message
         * @description A text, an image (JPG, PNG, GIF or WebP, as a file `image` of a form), or both. `clientMessageId` makes it idempotent in place of an Idempotency-Key, together with the socket message `send_message`: the same one again is answered with the stored message, has no effect and is under no limit.
         *
         *     Only: client, craftsman.
         */
        post: operations["chat.sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/{chatId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark messages as read
         * @description Up to and including a message. The mark only moves forward.
         *
         *     Only: client, craftsman.
         */
        post: operations["chat.markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/{chatId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Close a chat
         * @description By either participant, for both and permanently: it stays readable. A chat closes automatically some days after its job has ended.
         *
         *     Only: client, craftsman.
         */
        put: operations["chat.close"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an email address
         * @description With the token of a link: of the mail after registering, or of one of the two mails when the address is changed. Or with the code of the mail after registering: it works for 15 minutes and can be tried five times. A link works for 24 hours, and answers the same when it is used again, as after a lost answer; a newer one replaces it.
         *
         *     No token needed.
         */
        post: operations["auth.verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/verify-email/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request another link and code
         * @description Mailed to the address of your account, unless it is confirmed. The last ones stop working.
         *
         *     Anyone signed in.
         */
        post: operations["auth.resendVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change your email address
         * @description Sends a link to the new address and, where it is confirmed, to the present one; an unconfirmed one is told of it. Once both have been opened (`POST /auth/verify-email`), the new address takes its place. A new password ends a change that is under way.
         *
         *     Anyone signed in.
         */
        put: operations["users.changeEmail"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me/favourites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your favourites
         * @description Newest first. A craftsman whose account is blocked is hidden until it is unblocked; one whose account was closed is removed.
         *
         *     Only: client.
         */
        get: operations["favourites.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me/favourites/{craftsmanId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Add a craftsman to your favourites
         * @description Any active craftsman, at most 200. Adding a favourite again changes nothing. Favourites are recommended before others who fit a job equally well.
         *
         *     Only: client.
         */
        put: operations["favourites.add"];
        post?: never;
        /**
         * Remove a craftsman from your favourites
         * @description Also one who is hidden because their account is blocked.
         *
         *     Only: client.
         */
        delete: operations["favourites.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process alive?
         * @description Answers as long as the process serves requests; does not touch the database.
         *
         *     No token needed.
         */
        get: operations["health.checkLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process ready?
         * @description Checks the database and the lag of the outbox. 503 when the database cannot be reached or the process is stopping.
         *
         *     No token needed.
         */
        get: operations["health.checkReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{jobId}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite a craftsman to a job
         * @description By the owner, while the job is Posted. A craftsman can be invited to a job only once. Without an answer the invitation expires after 72 hours.
         *
         *     Only: client.
         */
        post: operations["invitations.invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{jobId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the invitations to a job
         * @description For the owner and staff. Newest first.
         *
         *     Anyone signed in.
         */
        get: operations["invitations.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{jobId}/invitations/respond": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer an invitation
         * @description The invited craftsman, once. Only after Accepted may they quote; `GET /jobs?invited=true` finds the job.
         *
         *     Only: craftsman.
         */
        post: operations["invitations.respond"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the invitations you have received
         * @description For craftsmen. Newest first.
         *
         *     Only: craftsman.
         */
        get: operations["invitations.listReceived"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find jobs
         * @description A craftsman sees open jobs, a client their own, staff all; every filter works within that. With `near` the nearest come first, else the newest. The newest can be read on from a job one has, with `before` and `after`, and then nothing is left out or comes twice while jobs come and go.
         *
         *     Anyone signed in.
         */
        get: operations["jobs.list"];
        put?: never;
        /**
         * Post a job
         * @description The job is open at once: craftsmen nearby can find it and quote on it. Photos come as files `photos` of a form (JPG, PNG, GIF or WebP, at most 10 MB each), or as ids of uploads. `paymentType` is one of those that `GET /config` lists; the others are refused.
         *
         *     Only: client.
         */
        post: operations["jobs.post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a job
         * @description Open jobs: any craftsman. Others: the client, the hired craftsman, craftsmen who accepted an invitation, staff. Address, exact location and the client's phone only for the client and staff, and for the hired craftsman from hiring (Cash) or funding (Escrow, CashProtected) until cancellation or 7 days after confirmation.
         *
         *     Anyone signed in.
         */
        get: operations["jobs.get"];
        /**
         * Change a job
         * @description By the owner or staff, while the job is open. Fields that are left out stay as they are; `null` clears. `photos`, ids and files together, replaces all photos. Craftsmen who quoted are notified. A change of category, place, description or time raises `revision`: standing quotes cannot be accepted until their craftsmen confirm or revise them.
         *
         *     Only: client, moderator, admin.
         */
        put: operations["jobs.update"];
        post?: never;
        /**
         * Cancel a job
         * @description By the owner or staff. Free for the client before hiring and for 5 minutes after it, then 10 % of the price. The record is kept.
         *
         *     Only: client, moderator, admin.
         */
        delete: operations["jobs.cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{jobId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the status of a job
         * @description Hired → On The Way → In Progress → Completed by the craftsman; Completed by the client too, from On The Way and In Progress, which confirms it at once; Cancelled and Disputed as the rules allow; `Hired` with `quoteId` (and `expectedRevision`) is the same as accepting that quote. `nextStatuses` of the job tells what the caller may do.
         *
         *     Anyone signed in.
         */
        patch: operations["jobs.changeStatus"];
        trace?: never;
    };
    "/jobs/{jobId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that the work is done
         * @description By the client, once the job is Completed; after 72 hours it is confirmed automatically. Confirming again changes nothing.
         *
         *     Only: client.
         */
        post: operations["jobs.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{jobId}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose another time
         * @description Client or hired craftsman, from hiring until work begins. The other side is told and answers; a later proposal of the same side takes the place of the one before.
         *
         *     Only: client, craftsman.
         */
        post: operations["jobs.proposeReschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{jobId}/reschedule/respond": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a proposed time
         * @description The side that has not proposed it. Accepted, it is the time of the job; both are told, and the history keeps it.
         *
         *     Only: client, craftsman.
         */
        post: operations["jobs.respondToReschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{jobId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the history of a job
         * @description Every status with its time, oldest first. For the parties and staff.
         *
         *     Anyone signed in.
         */
        get: operations["jobs.listHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your jobs
         * @description Of a client those they posted, of a craftsman those they were hired for. Newest first, in pages or on from one with `before` and `after`.
         *
         *     Only: client, craftsman.
         */
        get: operations["jobs.listOwn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your notifications
         * @description Newest first, in the language of the call. With `before`, those older than that one, and no `pagination`. The messages of one chat share one unread notification: it counts them, shows the newest and moves to the top; once it is read, the next message makes a new one.
         *
         *     Anyone signed in.
         */
        get: operations["notifications.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the unread notifications
         * @description For the app badge; at most 100, which apps show as 99+.
         *
         *     Anyone signed in.
         */
        get: operations["notifications.countUnread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/mark-read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark some or all notifications as read
         * @description Either `ids` or `all: true`. Ids that are not among your notifications are ignored.
         *
         *     Anyone signed in.
         */
        post: operations["notifications.markManyRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mark all notifications as read
         * @description All that exist now.
         *
         *     Anyone signed in.
         */
        put: operations["notifications.markAllRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/{notificationId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mark a notification as read
         * @description Repeating it changes nothing.
         *
         *     Anyone signed in.
         */
        put: operations["notifications.markRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/{notificationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a notification
         * @description Removes it from the list; nothing else is deleted.
         *
         *     Anyone signed in.
         */
        delete: operations["notifications.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your notification preferences
         * @description Every kind with every channel: whether it is on, and whether that can be changed.
         *
         *     Anyone signed in.
         */
        get: operations["notifications.getPreferences"];
        put?: never;
        /**
         * Change your notification preferences
         * @description Any subset; what is left out stays as it is, `quietHours: null` turns quiet hours off. In-app notifications are always on.
         *
         *     Anyone signed in.
         */
        post: operations["notifications.changePreferences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/device-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a device for push notifications
         * @description The token that Firebase gave the app; send it again at every start. It belongs to the user who sent it last and to this session: after signing out, the device gets nothing.
         *
         *     Anyone signed in.
         */
        post: operations["notifications.addDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/device-tokens/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a device from push notifications
         * @description One of your devices.
         *
         *     Anyone signed in.
         */
        delete: operations["notifications.removeDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/unsubscribe/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what a link in a mail would switch off
         * @description Changes nothing, because mail scanners open every link. A browser is shown a page with a button, in the language of the mails.
         *
         *     No token needed.
         */
        get: operations["notifications.subscription"];
        put?: never;
        /**
         * Switch off the mails of one kind by the link in one of them
         * @description Without signing in. Mail programs post here when their user unsubscribes (RFC 8058): the address is in the `List-Unsubscribe` header of the mail. Repeating it changes nothing; it can be switched on again among the preferences. A browser is shown a page.
         *
         *     No token needed.
         */
        post: operations["notifications.unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look up an Idempotency-Key
         * @description For an app that lost an answer: `applied` with the stored answer, `pending` while the call still runs, or `unknown` when nothing was done under the key. Only your own keys of the last 7 days are found.
         *
         *     Anyone signed in.
         */
        get: operations["operations.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the places
         * @description The 27 governorates, each with its districts: parts of the big cities, elsewhere whole towns. Names in both languages; a centre is right to about 1 km, that of a governorate in the middle of its districts.
         *
         *     No token needed.
         */
        get: operations["places.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{jobId}/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the quotes of a job
         * @description The owner and staff see all of them, craftsmen their own. Newest first unless `sort` says otherwise; the newest can be read on from one with `before` and `after`.
         *
         *     Anyone signed in.
         */
        get: operations["quotes.list"];
        put?: never;
        /**
         * Submit a quote for a job
         * @description A craftsman offers to do an open job for a price. One standing quote per craftsman; the first one makes the job Quoted. Invited craftsmen must accept the invitation first.
         *
         *     Only: craftsman.
         */
        post: operations["quotes.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{jobId}/quotes/{quoteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Revise a quote
         * @description By its craftsman, while it is Submitted and the job is open. Fields that are left out stay as they are; `null` clears. A change raises `revision`, and the client accepts it only with that; a quote that was stale fits the job again. So often an hour.
         *
         *     Only: craftsman.
         */
        put: operations["quotes.revise"];
        post?: never;
        /**
         * Withdraw a quote
         * @description By its craftsman, while it is Submitted. They may quote again as long as the job is open.
         *
         *     Only: craftsman.
         */
        delete: operations["quotes.withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{jobId}/quotes/{quoteId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a quote though the job has changed
         * @description By its craftsman, while it is Submitted and the job is open: the same offer for the job as it is now. Confirming one that is not stale changes nothing.
         *
         *     Only: craftsman.
         */
        post: operations["quotes.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{jobId}/quotes/{quoteId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a quote and hire its craftsman
         * @description By the owner. All at once: the quote is Accepted, the others Declined, the job Hired with its price and the platform fee. Of concurrent acceptances exactly one succeeds. Once the quote was revised, or confirmed after the job had changed, it takes the `expectedRevision` (or price) the client saw; a stale quote is not accepted at all.
         *
         *     Only: client.
         */
        post: operations["quotes.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{jobId}/quotes/{quoteId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline a quote
         * @description By the owner, while the quote is Submitted. The job stays open for others.
         *
         *     Only: client.
         */
        post: operations["quotes.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your quotes
         * @description Of the craftsman who asks, each with its job and its client. Newest first, in pages or on from one with `before` and `after`.
         *
         *     Only: craftsman.
         */
        get: operations["quotes.listOwn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recommend craftsmen for a job
         * @description For the client of an open job, the best first: by skill, distance, rating (few reviews count less), past work, speed of answers, free time, verification, and a small chance for newcomers. Who was invited comes after the others; who was declined or has a standing quote is not among them, nor who does not go that far. A bare array.
         *
         *     Only: client.
         */
        get: operations["recommendations.listCraftsmen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/recommended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recommend open jobs
         * @description For a craftsman: open jobs in their trades and within their travel radius that they have not quoted on, the best first. A bare array; empty while the profile has no skill or location.
         *
         *     Only: craftsman.
         */
        get: operations["recommendations.listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the services
         * @description Every service that craftsmen can offer and jobs can need, as a bare array. `lang` picks the language of names and descriptions (default: English).
         *
         *     No token needed.
         */
        get: operations["services.list"];
        put?: never;
        /**
         * Add a service
         * @description Adds a service at the end of the list. Its picture is a file `picture` of a form, or the id of an upload.
         *
         *     Only: moderator, admin.
         */
        post: operations["services.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a service
         * @description As the list shows it. One that was removed is not found.
         *
         *     No token needed.
         */
        get: operations["services.get"];
        /**
         * Change a service
         * @description Fields that are left out stay as they are. The English name can change only while no open job and no craftsman uses it.
         *
         *     Only: moderator, admin.
         */
        put: operations["services.update"];
        post?: never;
        /**
         * Remove a service
         * @description Removes the service from the list; finished jobs keep its name.
         *
         *     Only: moderator, admin.
         */
        delete: operations["services.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your devices
         * @description Every active session, the most recently used first.
         *
         *     Anyone signed in.
         */
        get: operations["sessions.list"];
        put?: never;
        post?: never;
        /**
         * Sign out everywhere else
         * @description Ends every own session but the one this call is made in: their tokens fail at once, their sockets close.
         *
         *     Anyone signed in.
         */
        delete: operations["sessions.revokeOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out a device
         * @description Ends one of your sessions; its tokens stop working at once.
         *
         *     Anyone signed in.
         */
        delete: operations["sessions.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a picture
         * @description A file `file` (JPG, PNG, GIF or WebP, at most 10 MB). It is written anew: upright, at most 2,560 pixels on a side, and without metadata such as the place where it was taken. The `id` names it in JSON for a day, for one thing that shows it: a job, the portfolio, a service. Counted by user: pictures a minute, bytes a day and in all.
         *
         *     Anyone signed in.
         */
        post: operations["uploads.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your profile
         * @description Everything in your profile; for craftsmen also their wallet.
         *
         *     Anyone signed in.
         */
        get: operations["users.getOwn"];
        /**
         * Change your profile
         * @description Fields that are left out stay as they are; `null` clears phone, location, address or bio. Skills and bio are for craftsmen. Email and role cannot be changed here. A file `profilePicture` (JPG, PNG, GIF or WebP, at most 5 MB) replaces the picture, `null` removes it. In a form an empty field stands for `null`.
         *
         *     Anyone signed in.
         */
        put: operations["users.update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your profile (alias)
         * @description The same as PUT.
         *
         *     Anyone signed in.
         */
        patch: operations["users.patch"];
        trace?: never;
    };
    "/users/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Close your account
         * @description Signs out every device and refuses every later login. Not while somebody is hired, nor with open jobs unless `cancelOpenJobs` is true. Standing quotes and invitations end, chats are closed; what was done stays. Accounts of staff are closed by an admin.
         *
         *     Only: client, craftsman.
         */
        delete: operations["users.deactivate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the public profile of a client or craftsman
         * @description What everybody may see: no contact details, exact location, wallet or documents.
         *
         *     No token needed.
         */
        get: operations["users.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me/portfolio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a picture to the own portfolio
         * @description For craftsmen: a file `file` (JPG, PNG, GIF or WebP, at most 10 MB) or the id of an upload, with a caption. At most 10 pictures, which everybody sees in the public profile.
         *
         *     Only: craftsman.
         */
        post: operations["portfolio.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me/portfolio/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a picture from the own portfolio
         * @description For good: the picture itself is removed, too.
         *
         *     Only: craftsman.
         */
        delete: operations["portfolio.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/users/{userId}/ban": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Block an account
         * @description Refuses every login and, from the user's next request, every session, with the reason. The reason of an earlier ban is not replaced. Open jobs, standing quotes and invitations end, chats are closed, and hired jobs wait for staff (`GET /jobs?needsStaff=true`); unblocking brings none of it back.
         *
         *     Only: admin.
         */
        patch: operations["bans.ban"];
        trace?: never;
    };
    "/admin/users/{userId}/unban": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Unblock an account
         * @description The user may sign in again, and sessions from before the ban work again.
         *
         *     Only: admin.
         */
        patch: operations["bans.unban"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        FieldProblem: {
            /** @description Where the value is, dotted: `location.coordinates.0`; empty for the input as a whole */
            path: string;
            code: components["schemas"]["FieldProblemCode"];
            /** @description For users, in the language of Accept-Language */
            message: string;
            params?: components["schemas"]["FieldProblemParams"];
        };
        /**
         * @description What is wrong with a field, for programs. Stable; more may come.
         *
         *     - `REQUIRED`: Missing, or needed by another field
         *     - `UNKNOWN_FIELD`: Nothing here has this name
         *     - `INVALID_TYPE`: Of another type, such as text where a number belongs
         *     - `EMPTY`: Nothing in it that can be seen
         *     - `TOO_SHORT`: Fewer than `params.min` characters
         *     - `TOO_LONG`: More than `params.max` characters
         *     - `TOO_FEW_ITEMS`: Fewer than `params.min` items
         *     - `TOO_MANY_ITEMS`: More than `params.max` items or files
         *     - `OUT_OF_RANGE`: Less than `params.min` or more than `params.max`
         *     - `NOT_A_WHOLE_NUMBER`: Not a whole number, written in digits where it is text
         *     - `INVALID_VALUE`: None of `params.allowed`
         *     - `INVALID_FORMAT`: Not in the form that the message shows
         *     - `INVALID_CHARACTERS`: Has characters that nobody can see, or a line break where one line is expected
         *     - `INVALID_ID`: Not what an id looks like
         *     - `INVALID_EMAIL`: Not an email address
         *     - `INVALID_PHONE`: Not a mobile phone number
         *     - `INVALID_NAME`: Not what a person can be called
         *     - `INVALID_TIME`: Not a time, or without its offset where that is needed
         *     - `INVALID_TIME_ZONE`: Not a time zone
         *     - `INVALID_COORDINATES`: Not a longitude and a latitude, in this order
         *     - `CONFLICTING_FIELDS`: Excludes another field that was given too
         *     - `NEEDS_ANOTHER_FIELD`: Means nothing without the field that the message names
         *     - `NOT_APPLICABLE`: Does not go with the value of another field
         *     - `UNCHANGED`: The same as it is already
         *     - `SAME_AS_ANOTHER_FIELD`: Equal to a field that it must differ from
         *     - `NOT_FOR_YOUR_ROLE`: Only others may send it
         *     - `NOT_CHANGEABLE`: Cannot be changed by anybody
         *     - `COMMON_PASSWORD`: A password that is guessed first
         *     - `IN_THE_PAST`: A time that is over
         *     - `TOO_FAR_AHEAD`: A time too far in the future
         *     - `NOT_AVAILABLE_HERE`: Switched off here; `params.allowed` is what there is
         *     - `OUTSIDE_EGYPT`: A place where there is no service yet
         *     - `UNKNOWN_SERVICE`: No service of `GET /services`
         *     - `UNKNOWN_PLACE`: No place of `GET /places`
         *     - `UNKNOWN_CRAFTSMAN`: No craftsman who can be chosen
         *     - `NOT_YOURSELF`: Somebody else, where only you can be meant
         *     - `UPLOAD_NOT_USABLE`: No upload of yours, or used by something else
         *     - `MESSAGE_NOT_IN_CHAT`: No message of this chat
         *     - `PAGE_OUT_OF_REACH`: Beyond the last page that a list has
         *     - `UNEXPECTED_FILE`: A file where none is taken
         *     - `INVALID_FIELD_NAME`: A name that no field of a form can have
         * @enum {string}
         */
        FieldProblemCode: "REQUIRED" | "UNKNOWN_FIELD" | "INVALID_TYPE" | "EMPTY" | "TOO_SHORT" | "TOO_LONG" | "TOO_FEW_ITEMS" | "TOO_MANY_ITEMS" | "OUT_OF_RANGE" | "NOT_A_WHOLE_NUMBER" | "INVALID_VALUE" | "INVALID_FORMAT" | "INVALID_CHARACTERS" | "INVALID_ID" | "INVALID_EMAIL" | "INVALID_PHONE" | "INVALID_NAME" | "INVALID_TIME" | "INVALID_TIME_ZONE" | "INVALID_COORDINATES" | "CONFLICTING_FIELDS" | "NEEDS_ANOTHER_FIELD" | "NOT_APPLICABLE" | "UNCHANGED" | "SAME_AS_ANOTHER_FIELD" | "NOT_FOR_YOUR_ROLE" | "NOT_CHANGEABLE" | "COMMON_PASSWORD" | "IN_THE_PAST" | "TOO_FAR_AHEAD" | "NOT_AVAILABLE_HERE" | "OUTSIDE_EGYPT" | "UNKNOWN_SERVICE" | "UNKNOWN_PLACE" | "UNKNOWN_CRAFTSMAN" | "NOT_YOURSELF" | "UPLOAD_NOT_USABLE" | "MESSAGE_NOT_IN_CHAT" | "PAGE_OUT_OF_REACH" | "UNEXPECTED_FILE" | "INVALID_FIELD_NAME";
        FieldProblemParams: {
            /** @description The least */
            min?: number;
            /** @description The most */
            max?: number;
            /** @description The values there are */
            allowed?: string[];
        };
        /** @description Every error has this form. Some have more fields, which the schemas of their codes describe. */
        ErrorReply: {
            /** @description For users, in the language of Accept-Language */
            message: string;
            /** @description For programs: stable, and more may come */
            code: string;
            /** @description For support: the X-Request-Id of the call */
            requestId: string;
            /** @description With VALIDATION_FAILED: every invalid field */
            errors?: components["schemas"]["FieldProblem"][];
            /** @description What the code has to say more */
            details?: {
                [key: string]: unknown;
            };
        };
        AppConfig: {
            /** @description Of the server */
            version: string;
            /** @description For Accept-Language and the language of a user */
            languages: components["schemas"]["Language"][];
            /**
             * @description Amounts are whole piastres: 100 are one pound
             * @constant
             */
            currency: "EGP";
            apps: components["schemas"]["AppVersions"];
            support: components["schemas"]["SupportContacts"];
            terms: components["schemas"]["TermsConfig"];
            limits: components["schemas"]["CallLimits"];
            auth: components["schemas"]["AuthConfig"];
            chat: components["schemas"]["ChatConfig"];
            jobs: components["schemas"]["JobsConfig"];
            notifications: components["schemas"]["NotificationsConfig"];
            uploads: components["schemas"]["UploadsConfig"];
        };
        /** @enum {string} */
        Language: "en" | "ar";
        AppVersions: {
            /** @description The oldest version that still works; null: any does */
            ios: string | null;
            /** @description The oldest version that still works; null: any does */
            android: string | null;
        };
        SupportContacts: {
            email: string | null;
            /** @description In international form */
            phone: string | null;
            /** @description In international form */
            whatsapp: string | null;
        };
        /** @description Another version than the one a user agreed to: ask again */
        TermsConfig: {
            version: string | null;
            url: string | null;
        };
        CallLimits: {
            /** @description Of one page of a list at most */
            pageItems: number;
            /** @description Of a JSON body at most */
            bodyBytes: number;
            rates: components["schemas"]["RateLimitConfig"][];
        };
        RateLimitConfig: {
            /** @description As in the `RateLimit` headers and in refusals */
            name: string;
            /** @description Free uses in a window */
            limit: number;
            windowSeconds: number;
        };
        AuthConfig: {
            /** @description How long an access token lives */
            accessTokenSeconds: number;
            /** @description How long a refresh token lives that is not used */
            refreshTokenSeconds: number;
            newPassword: components["schemas"]["NewPasswordLimits"];
        };
        NewPasswordLimits: {
            /** @description At least */
            characters: number;
            /** @description At most, in UTF-8 */
            bytes: number;
        };
        ChatConfig: {
            /** @description How long after the end of its job a chat can be written in */
            openDaysAfterJob: number;
            /** @description Of one message at most */
            messageCharacters: number;
        };
        JobsConfig: {
            /** @description Those that a job can be posted with here; the others are refused */
            paymentTypes: components["schemas"]["PaymentType"][];
            /** @description The platform's part of the price of a job */
            jobFeePercent: number;
            cancellation: components["schemas"]["CancellationConfig"];
            /** @description After this time completed work counts as confirmed */
            autoConfirmHours: number;
            /** @description How long after completion there can be a dispute */
            disputeDays: number;
            /** @description How long an invitation waits for its answer */
            invitationHours: number;
            /** @description How long after the confirmation the two still see how to reach each other */
            contactDays: number;
            /** @description Where jobs may be: west, south, east, north in degrees */
            bounds: number[];
            limits: components["schemas"]["JobLimits"];
        };
        /** @enum {string} */
        PaymentType: "Escrow" | "Cash" | "CashProtected";
        /** @description What a client pays who cancels after hiring, and how long it costs nothing */
        CancellationConfig: {
            /** @description Of the price */
            feePercent: number;
            /** @description After hiring */
            freeMinutes: number;
        };
        /** @description At most */
        JobLimits: {
            titleCharacters: number;
            descriptionCharacters: number;
            photos: number;
        };
        NotificationsConfig: {
            /** @description False where it is switched off: nothing comes that way, and there is nothing to register for */
            push: boolean;
            /** @description False where it is switched off: nothing comes that way, and there is nothing to register for */
            email: boolean;
            /** @description False where it is switched off: nothing comes that way, and there is nothing to register for */
            sms: boolean;
        };
        UploadsConfig: {
            /** @description Of one user */
            imagesPerMinute: number;
            /** @description Of one user */
            megabytesPerDay: number;
            /** @description Of one user */
            megabytesInAll: number;
            /** @description Every call that takes files */
            forms: components["schemas"]["UploadForm"][];
        };
        UploadForm: {
            /** @description By its operationId */
            operation: string;
            /** @description Of the form */
            field: string;
            /** @description In one call at most */
            files: number;
            /** @description Of one file at most */
            bytes: number;
            /** @description Media types */
            types: string[];
        };
        ValidationFailedError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "VALIDATION_FAILED";
            /** @description Every invalid field, with the first problem of each */
            errors: components["schemas"]["FieldProblem"][];
        };
        RateLimitedDetails: {
            /** @description Which limit it is; stable */
            name: string;
            /** @description What was counted, in the language of the message */
            counted: string;
            /** @description How many are free in a window */
            limit: number;
            windowSeconds: number;
            /** @description How long to wait */
            retryAfterSeconds: number;
        };
        RateLimitedError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "RATE_LIMITED";
            details: components["schemas"]["RateLimitedDetails"];
        };
        InternalError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "INTERNAL_ERROR";
        };
        ServiceUnavailableError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "SERVICE_UNAVAILABLE";
        };
        /** @enum {string} */
        MemberRole: "client" | "craftsman";
        RegistrationInput: {
            /**
             * Format: email
             * @description Email address; its domain may be in any script
             */
            email: string;
            /** @description At least 8 characters, at most 72 bytes of UTF-8 (NFC), and none of the commonest */
            password: string;
            /** @description In any case */
            role: components["schemas"]["MemberRole"];
            /** Format: line */
            firstName: string;
            /** Format: line */
            lastName: string;
            /** @description Phone number; local Egyptian input is accepted and stored as E.164 */
            phone?: string;
            /** @description Exact; never shown to others */
            location?: components["schemas"]["GeoPointInput"];
            /** @description Language of push notifications, emails and text messages */
            language?: components["schemas"]["Language"];
            /** @description Craftsmen only: names of services, in English or Arabic */
            skills?: string[];
            /**
             * Format: line
             * @description What the user calls this device; shown in the list of their sessions
             */
            deviceName?: string;
        };
        GeoPointInput: {
            /** @constant */
            type?: "Point";
            /** @description [longitude, latitude] */
            coordinates: number[];
        };
        SignedIn: {
            /** @description Access token, for the Authorization header */
            token: string;
            /** @description Can be used once */
            refreshToken: string;
            /** @description Seconds until the access token expires */
            expiresIn: number;
            user: components["schemas"]["OwnProfile"];
        };
        OwnProfile: {
            id: string;
            email: string;
            /** @description Until it is, emails hold fixed words only */
            emailVerified: boolean;
            phone: string | null;
            /** @description Text messages go to verified numbers only */
            phoneVerified: boolean;
            role: components["schemas"]["Role"];
            firstName: string;
            lastName: string;
            profilePicture: string | null;
            language: components["schemas"]["Language"];
            address: string | null;
            location: components["schemas"]["GeoPoint"] | null;
            /** @description Mean of the revealed reviews, one decimal; 0 without any */
            rating: number;
            ratingCount: number;
            /** @description Of craftsmen: English names of services */
            skills?: string[];
            /** @description Of craftsmen: the skills, in the caller's language */
            skillNames?: string[];
            /** @description Of craftsmen */
            bio?: string | null;
            /** @description Of craftsmen: the pictures of `portfolio` */
            portfolioImageUrls?: string[];
            /** @description Of craftsmen: pictures of their work, the newest last */
            portfolio?: components["schemas"]["PortfolioItemView"][];
            /** @description Of craftsmen */
            verificationStatus?: components["schemas"]["VerificationStatus"];
            /** @description Of craftsmen: how far they travel */
            serviceRadiusMetres?: number;
            /** @description Of craftsmen: piastres */
            wallet?: components["schemas"]["WalletBalance"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @enum {string} */
        Role: "client" | "craftsman" | "moderator" | "admin";
        GeoPoint: {
            /** @constant */
            type: "Point";
            coordinates: number[];
        };
        PortfolioItemView: {
            id: string;
            url: string;
            caption: string | null;
            /** Format: date-time */
            addedAt: string;
        };
        /** @enum {string} */
        VerificationStatus: "None" | "Pending" | "Verified" | "Rejected";
        WalletBalance: {
            balance: number;
            withdrawableBalance: number;
        };
        EmailTakenError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "EMAIL_TAKEN";
        };
        PhoneTakenError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "PHONE_TAKEN";
        };
        MalformedJsonError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "MALFORMED_JSON";
        };
        BodyTooLargeError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "BODY_TOO_LARGE";
        };
        UnsupportedMediaTypeError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "UNSUPPORTED_MEDIA_TYPE";
        };
        LoginInput: {
            /** @description Email or phone; for staff the email */
            loginIdentifier: string;
            password: string;
            /** @description clients: clients and craftsmen; admins: staff */
            type: components["schemas"]["LoginType"];
            /**
             * Format: line
             * @description What the user calls this device; shown in the list of their sessions
             */
            deviceName?: string;
        };
        /** @enum {string} */
        LoginType: "clients" | "admins";
        InvalidCredentialsError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "INVALID_CREDENTIALS";
        };
        AccountBannedError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "ACCOUNT_BANNED";
            blockReason: string;
            /** Format: date-time */
            blockedAt: string;
        };
        AccountDeactivatedError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "ACCOUNT_DEACTIVATED";
        };
        WrongLoginTypeError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "WRONG_LOGIN_TYPE";
        };
        AuthRefreshInput: {
            refreshToken: string;
            /**
             * Format: line
             * @description What the user calls this device; shown in the list of their sessions
             */
            deviceName?: string;
        };
        TokenPair: {
            /** @description Access token, for the Authorization header */
            token: string;
            /** @description Can be used once */
            refreshToken: string;
            /** @description Seconds until the access token expires */
            expiresIn: number;
        };
        UnauthorizedError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "UNAUTHORIZED";
        };
        Message: {
            message: string;
        };
        TokenExpiredError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "TOKEN_EXPIRED";
        };
        TooManyAtOnceDetails: {
            /**
             * @description Which limit it is; stable
             * @constant
             */
            name: "calls-at-once";
            /** @description Calls of one user that are served at the same time */
            atOnce: number;
            /** @description How many more may wait */
            waiting: number;
            /** @description How long to wait */
            retryAfterSeconds: number;
        };
        TooManyAtOnceError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "TOO_MANY_AT_ONCE";
            details: components["schemas"]["TooManyAtOnceDetails"];
        };
        AuthForgotPasswordInput: {
            /**
             * Format: email
             * @description Email address; its domain may be in any script
             */
            email: string;
        };
        AuthResetPasswordInput: {
            token: string;
            /** @description At least 8 characters, at most 72 bytes of UTF-8 (NFC), and none of the commonest */
            newPassword: string;
        };
        ResetTokenInvalidError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "RESET_TOKEN_INVALID";
        };
        UsersChangePasswordInput: {
            currentPassword: string;
            /** @description At least 8 characters, at most 72 bytes of UTF-8 (NFC), and none of the commonest */
            newPassword: string;
        };
        WrongPasswordError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "WRONG_PASSWORD";
        };
        ChatInput: {
            /** @description Identifier of a job (24 hex digits) */
            jobId: string;
            /** @description Whom the client wants to talk to; required from a client, left out by a craftsman */
            craftsmanId?: string;
        };
        ChatView: {
            id: string;
            job: components["schemas"]["ChatJob"];
            client: components["schemas"]["UserSummary"];
            craftsman: components["schemas"]["UserSummary"];
            /** @description The number of the newest message; 0 while there is none */
            lastSeq: number;
            lastMessage: components["schemas"]["ChatLastMessage"] | null;
            /** @description Sequence number of the newest message each side has read */
            readSeq: components["schemas"]["ChatReadBySide"];
            /** @description Messages from the other side that the caller has not read; 0 for staff */
            unreadCount: number;
            /** @description Whether phone numbers and mail addresses are masked for the other side: unless the craftsman is hired (Escrow, CashProtected: and the job funded), and again from cancellation and from 7 days after confirmation */
            isContactMasked: boolean;
            /** @description Whether messages can be sent */
            isOpen: boolean;
            /** @description When it becomes read-only automatically; null while the job is still going on */
            closesAt: string | null;
            /** @description When a participant closed it */
            closedAt: string | null;
            closedBy: string | null;
            /**
             * Format: date-time
             * @description Time of the newest message, or of opening the chat; lists are sorted by it
             */
            lastMessageAt: string;
            /** Format: date-time */
            createdAt: string;
        };
        ChatJob: {
            id: string;
            title: string;
            status: components["schemas"]["JobStatus"];
            paymentType: components["schemas"]["PaymentType"];
            /** @description Piastres */
            budget: number | null;
        };
        /** @enum {string} */
        JobStatus: "Posted" | "Quoted" | "Hired" | "On The Way" | "In Progress" | "Completed" | "Disputed" | "Cancelled";
        UserSummary: {
            id: string;
            firstName: string;
            lastName: string;
            profilePicture: string | null;
            /** @description Mean of the revealed reviews, one decimal; 0 without any */
            rating: number;
            ratingCount: number;
        };
        ChatLastMessage: {
            id: string;
            seq: number;
            senderId: string;
            /** @description The beginning of the text, masked like the message */
            preview: string | null;
            hasImage: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        ChatReadBySide: {
            client: number;
            craftsman: number;
        };
        /** @description Where the role decides */
        ForbiddenDetails: {
            /** @description Who may do it */
            roles: components["schemas"]["Role"][];
        };
        ForbiddenError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "FORBIDDEN";
            details?: components["schemas"]["ForbiddenDetails"];
        };
        ChatNotAllowedError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "CHAT_NOT_ALLOWED";
        };
        NotFoundError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "NOT_FOUND";
        };
        ChatClosedError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "CHAT_CLOSED";
        };
        IdempotencyKeyReusedError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "IDEMPOTENCY_KEY_REUSED";
        };
        RequestInProgressDetails: {
            /** @description How long to wait */
            retryAfterSeconds: number;
        };
        RequestInProgressError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "REQUEST_IN_PROGRESS";
            details: components["schemas"]["RequestInProgressDetails"];
        };
        ChatPage: {
            data: components["schemas"]["ChatView"][];
            pagination: components["schemas"]["Pagination"];
        };
        Pagination: {
            page: number;
            limit: number;
            totalPages: number;
            /** @description Counted up to 10,000 */
            totalItems: number;
            /** @description False when there are more than `totalItems` */
            totalIsExact: boolean;
        };
        InvalidIdError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "INVALID_ID";
        };
        ChatMessagePage: {
            data: components["schemas"]["ChatMessageView"][];
            pagination?: components["schemas"]["Pagination"];
            /** @description Whether there are more messages in this direction */
            hasMore: boolean;
        };
        ChatMessageView: {
            id: string;
            chatId: string;
            /** @description The number of the message in its chat, from 1 without a gap */
            seq: number;
            senderId: string;
            /** @description Null for an image without text */
            text: string | null;
            /** @description Whether phone numbers or email addresses in the text are masked for the caller */
            isMasked: boolean;
            imageUrl: string | null;
            /** @description Only for the sender */
            clientMessageId?: string;
            /** Format: date-time */
            createdAt: string;
        };
        ChatMessageInput: {
            /**
             * Format: paragraph
             * @description Required without an image
             */
            text?: string;
            /** @description An id for the message chosen by the sender, 1–64 visible ASCII characters: it makes sending it again harmless */
            clientMessageId: string;
        };
        ChatMessageForm: {
            /**
             * Format: paragraph
             * @description Required without an image
             */
            text?: string;
            /** @description An id for the message chosen by the sender, 1–64 visible ASCII characters: it makes sending it again harmless */
            clientMessageId: string;
            /**
             * Format: binary
             * @description image/jpeg, image/png, image/gif, image/webp; at most 5 MB
             */
            image?: Blob;
        };
        FileUnreadableDetails: {
            field: string;
            found: string;
        };
        FileUnreadableError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "FILE_UNREADABLE";
            details: components["schemas"]["FileUnreadableDetails"];
        };
        StorageFullDetails: {
            /** @description Megabytes */
            most: number;
        };
        StorageFullError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "STORAGE_FULL";
            details: components["schemas"]["StorageFullDetails"];
        };
        ClientMessageIdReusedError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "CLIENT_MESSAGE_ID_REUSED";
        };
        /** @enum {string} */
        UploadLimit: "imagesPerMinute" | "megabytesPerDay";
        UploadLimitReachedDetails: {
            limit: components["schemas"]["UploadLimit"];
            most: number;
            /** @description How long to wait */
            retryAfterSeconds: number;
        };
        UploadLimitReachedError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "UPLOAD_LIMIT_REACHED";
            details: components["schemas"]["UploadLimitReachedDetails"];
        };
        MalformedFormError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "MALFORMED_FORM";
        };
        /** @enum {string} */
        FileLimit: "megabytes" | "megapixels" | "frames";
        FileTooLargeDetails: {
            field: string;
            limit: components["schemas"]["FileLimit"];
            most: number;
            /** @description With `megabytes`: the types that are accepted */
            allowed?: string[];
        };
        FileTooLargeError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "FILE_TOO_LARGE";
            details: components["schemas"]["FileTooLargeDetails"];
        };
        FileTypeNotAllowedDetails: {
            field: string;
            /** @description What its content says it is, or `unknown` */
            found: string;
            allowed: string[];
            /** @description How large such a file may be */
            maxMegabytes: number;
        };
        FileTypeNotAllowedError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "FILE_TYPE_NOT_ALLOWED";
            details: components["schemas"]["FileTypeNotAllowedDetails"];
        };
        TooManyUploadsDetails: {
            /**
             * @description Which limit it is; stable
             * @constant
             */
            name: "uploads-at-once";
            /** @description Calls with files of one user that are served at the same time */
            atOnce: number;
            /** @description How many more may wait */
            waiting: number;
            /** @description How long to wait */
            retryAfterSeconds: number;
        };
        TooManyUploadsError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "TOO_MANY_UPLOADS";
            details: components["schemas"]["TooManyUploadsDetails"];
        };
        ChatReadMark: {
            /** @description The newest message you have read */
            upTo: string;
        };
        ChatReadState: {
            chatId: string;
            /** @description Sequence number of the newest message the caller has read */
            readSeq: number;
            unreadCount: number;
        };
        EmailProofInput: {
            /** @description From the link */
            token?: string;
            /**
             * Format: email
             * @description Email address; its domain may be in any script
             */
            email?: string;
            /** @description From the mail, with `email` */
            code?: string;
        };
        VerificationInvalidError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "VERIFICATION_INVALID";
        };
        UsersChangeEmailInput: {
            /**
             * Format: email
             * @description Email address; its domain may be in any script
             */
            email: string;
            password: string;
        };
        FavouritePage: {
            data: components["schemas"]["FavouriteView"][];
            pagination: components["schemas"]["Pagination"];
        };
        FavouriteView: {
            id: string;
            firstName: string;
            lastName: string;
            profilePicture: string | null;
            /** @description Mean of the revealed reviews, one decimal; 0 without any */
            rating: number;
            ratingCount: number;
            /** @description English names of services */
            skills: string[];
            /** @description In the caller's language */
            skillNames: string[];
            verificationStatus: components["schemas"]["VerificationStatus"];
            /** @description Nearest district, in the caller's language */
            district: string | null;
            /** Format: date-time */
            favouritedAt: string;
        };
        FavouritesFullError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "FAVOURITES_FULL";
        };
        Health: {
            /** @constant */
            status: "ok";
            version: string;
        };
        Readiness: {
            /** @constant */
            status: "ready";
            outboxLagSeconds: number;
            /** Format: date-time */
            at: string;
        };
        InvitationInput: {
            /** @description Identifier of a user (24 hex digits) */
            craftsmanId: string;
        };
        InvitationView: {
            id: string;
            jobId: string;
            status: components["schemas"]["InvitationStatus"];
            /**
             * Format: date-time
             * @description When it expires without an answer
             */
            expiresAt: string;
            respondedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            craftsman: components["schemas"]["UserSummary"];
        };
        /** @enum {string} */
        InvitationStatus: "Pending" | "Accepted" | "Rejected" | "Expired";
        JobNotPostedError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "JOB_NOT_POSTED";
        };
        AlreadyInvitedError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "ALREADY_INVITED";
        };
        InvitationPage: {
            data: components["schemas"]["InvitationView"][];
            pagination?: components["schemas"]["Pagination"];
            /** @description With `before` or `after`, in place of `pagination`: whether there are more that way */
            hasMore?: boolean;
        };
        InvitationAnswer: {
            response: components["schemas"]["Answer"];
        };
        /** @enum {string} */
        Answer: "Accepted" | "Rejected";
        ReceivedInvitation: {
            id: string;
            jobId: string;
            status: components["schemas"]["InvitationStatus"];
            /**
             * Format: date-time
             * @description When it expires without an answer
             */
            expiresAt: string;
            respondedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            client: components["schemas"]["UserSummary"];
            job: components["schemas"]["JobSummary"];
        };
        JobSummary: {
            id: string;
            title: string;
            category: string;
            /** @description Of the service, in the caller's language */
            categoryName: string;
            /** @description The same as `districtName` */
            district: string | null;
            /** @description Nearest district, by its id in GET /places */
            districtId: string | null;
            /** @description In the caller's language */
            districtName: string | null;
            /** @description By its id in GET /places */
            governorateId: string | null;
            /** @description In the caller's language */
            governorateName: string | null;
            status: components["schemas"]["JobStatus"];
            paymentType: components["schemas"]["PaymentType"];
            budget: number | null;
            scheduledFor: string | null;
            revision: number;
        };
        InvitationAnsweredError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "INVITATION_ANSWERED";
        };
        InvitationExpiredError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "INVITATION_EXPIRED";
        };
        ReceivedInvitationPage: {
            data: components["schemas"]["ReceivedInvitation"][];
            pagination?: components["schemas"]["Pagination"];
            /** @description With `before` or `after`, in place of `pagination`: whether there are more that way */
            hasMore?: boolean;
        };
        JobInput: {
            /** Format: line */
            title: string;
            /** Format: paragraph */
            description: string;
            /**
             * Format: line
             * @description A service: its name in English or Arabic, or its id
             */
            category: string;
            location: components["schemas"]["GeoPointInput"];
            /**
             * Format: line
             * @description Shown only to the hired craftsman
             */
            address?: string;
            /** @description Ids of own uploads; in a form files, such ids as text, or both; at most 5 in all */
            photos?: string[];
            paymentType: components["schemas"]["PaymentType"];
            /** @description Amount in piastres (1 EGP = 100 piastres) */
            budget?: number;
            /**
             * Format: date-time
             * @description When the work should be done: between now and a year ahead
             */
            scheduledFor?: string;
        };
        JobForm: {
            /** Format: line */
            title: string;
            /** Format: paragraph */
            description: string;
            /**
             * Format: line
             * @description A service: its name in English or Arabic, or its id
             */
            category: string;
            location: components["schemas"]["GeoPointInput"];
            /**
             * Format: line
             * @description Shown only to the hired craftsman
             */
            address?: string;
            /** @description Ids of own uploads; in a form files, such ids as text, or both; at most 5 in all */
            photos?: Blob[];
            paymentType: components["schemas"]["PaymentType"];
            /** @description Amount in piastres (1 EGP = 100 piastres) */
            budget?: number;
            /**
             * Format: date-time
             * @description When the work should be done: between now and a year ahead
             */
            scheduledFor?: string;
        };
        JobView: {
            id: string;
            title: string;
            description: string;
            category: string;
            /** @description Of the service, in the caller's language */
            categoryName: string;
            /** @description Addresses */
            photos: string[];
            /** @description Of `photos`, in their order: what PUT takes. Absent without photos */
            photoIds?: string[];
            status: components["schemas"]["JobStatus"];
            /** @description Where the caller may move the job by PATCH status */
            nextStatuses: components["schemas"]["JobStatus"][];
            paymentType: components["schemas"]["PaymentType"];
            budget: number | null;
            scheduledFor: string | null;
            client: components["schemas"]["UserSummary"];
            /** @description For the client and staff, and for the hired craftsman while the deal is on */
            clientPhone?: string | null;
            craftsman: components["schemas"]["UserSummary"] | null;
            /** @description For the hired craftsman and staff, and for the client while the deal is on; null before hiring */
            craftsmanPhone?: string | null;
            /** @description Exact for the client and staff, and for the hired craftsman while the deal is on: from hiring (Cash) or funding (Escrow, CashProtected) until cancellation or 7 days after confirmation; else rounded to about 1 km */
            location: components["schemas"]["GeoPoint"];
            isLocationExact: boolean;
            /**
             * @description The craftsman who looks accepted an invitation to it; see `myInvitation`
             * @constant
             */
            invited?: true;
            /** @description For a craftsman: their newest quote on it, whatever became of it */
            myQuote?: components["schemas"]["JobOwnQuote"] | null;
            /** @description For a craftsman: their invitation to it */
            myInvitation?: components["schemas"]["JobOwnInvitation"] | null;
            /** @description As `clientPhone` */
            address?: string | null;
            /** @description The same as `districtName` */
            district: string | null;
            /** @description Nearest district, by its id in GET /places */
            districtId: string | null;
            /** @description In the caller's language */
            districtName: string | null;
            /** @description By its id in GET /places */
            governorateId: string | null;
            /** @description In the caller's language */
            governorateName: string | null;
            /** @description Metres from `near` to the rounded location */
            distance?: number;
            /** @description Last known place of the craftsman; for parties and staff, while the job is On The Way and the craftsman shares it */
            craftsmanLocation?: components["schemas"]["CraftsmanLocation"];
            /** @description Number of standing quotes */
            quoteCount: number;
            /** @description Piastres, 0 until hired; for parties and staff */
            jobPrice?: number;
            /** @description Piastres, part of the price; for parties and staff */
            platformFee?: number;
            hiredAt: string | null;
            completedAt: string | null;
            confirmedAt: string | null;
            cancelledAt: string | null;
            /** @description For parties and staff */
            cancellation?: components["schemas"]["JobCancellation"] | null;
            /** @description For staff, until the job ends */
            needsStaff?: components["schemas"]["JobNeedsStaff"];
            /** @description A proposed time that waits for the answer of the other side; for parties and staff */
            reschedule?: components["schemas"]["RescheduleProposal"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Raised by each change of category, place, description or time: quotes given before are stale */
            revision: number;
        };
        JobOwnQuote: {
            id: string;
            status: components["schemas"]["QuoteStatus"];
            /** @description Piastres */
            price: number;
            /** @description 1, and one more each time it was revised */
            revision: number;
        };
        /** @enum {string} */
        QuoteStatus: "Submitted" | "Accepted" | "Declined" | "Withdrawn" | "Expired";
        JobOwnInvitation: {
            id: string;
            status: components["schemas"]["InvitationStatus"];
        };
        CraftsmanLocation: {
            coordinates: number[];
            /** Format: date-time */
            at: string;
        };
        JobCancellation: {
            by: components["schemas"]["CancelledBy"];
            /** @description Piastres */
            fee: number;
            payee: components["schemas"]["CancellationPayee"] | null;
            reason: string | null;
        };
        /** @enum {string} */
        CancelledBy: "client" | "craftsman" | "staff" | "system";
        /** @enum {string} */
        CancellationPayee: "craftsman" | "platform";
        JobNeedsStaff: {
            reason: components["schemas"]["NeedsStaffReason"];
            /** Format: date-time */
            at: string;
        };
        /** @enum {string} */
        NeedsStaffReason: "client-gone" | "craftsman-gone";
        RescheduleProposal: {
            by: components["schemas"]["MemberRole"];
            /** Format: date-time */
            scheduledFor: string;
            reason: string | null;
            /** Format: date-time */
            proposedAt: string;
            revision: number;
        };
        /** @enum {string} */
        JobOrder: "newest" | "nearest" | "budget";
        JobPage: {
            data: components["schemas"]["JobView"][];
            pagination?: components["schemas"]["Pagination"];
            /** @description With `before` or `after`, in place of `pagination`: whether there are more that way */
            hasMore?: boolean;
        };
        JobChanges: {
            /** Format: line */
            title?: string;
            /** Format: paragraph */
            description?: string;
            /**
             * Format: line
             * @description A service: its name in English or Arabic, or its id
             */
            category?: string;
            location?: components["schemas"]["GeoPointInput"];
            address?: string | null;
            /** @description Ids of own uploads; in a form files, such ids as text, or both; at most 5 in all */
            photos?: string[];
            paymentType?: components["schemas"]["PaymentType"];
            budget?: number | null;
            scheduledFor?: string | null;
        };
        JobChangesForm: {
            /** Format: line */
            title?: string;
            /** Format: paragraph */
            description?: string;
            /**
             * Format: line
             * @description A service: its name in English or Arabic, or its id
             */
            category?: string;
            location?: components["schemas"]["GeoPointInput"];
            /**
             * Format: line
             * @description Empty: none
             */
            address?: string;
            /** @description Ids of own uploads; in a form files, such ids as text, or both; at most 5 in all */
            photos?: Blob[];
            paymentType?: components["schemas"]["PaymentType"];
            /** @description Amount in piastres (1 EGP = 100 piastres). Empty: none */
            budget?: number;
            /**
             * Format: date-time
             * @description Empty: none
             */
            scheduledFor?: string;
        };
        JobNotOpenError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "JOB_NOT_OPEN";
        };
        InvalidTransitionError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "INVALID_TRANSITION";
            from: components["schemas"]["JobStatus"];
            to: components["schemas"]["JobStatus"];
        };
        JobStatusChange: {
            status: components["schemas"]["JobStatus"];
            /**
             * Format: paragraph
             * @description Reason, kept in the history; required for Disputed
             */
            note?: string;
            /** @description With Hired: the quote to accept */
            quoteId?: string;
            /** @description The revision of the quote that the client saw; needed once it was revised or its job changed */
            expectedRevision?: number;
            /** @description The price the client saw, in piastres; does without a revision as long as no other offer of the quote had that price */
            expectedPrice?: number;
        };
        PaymentRequiredError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "PAYMENT_REQUIRED";
        };
        QuoteNotOpenError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "QUOTE_NOT_OPEN";
        };
        QuoteStaleError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "QUOTE_STALE";
        };
        QuoteFieldChange: {
            field: components["schemas"]["QuoteField"];
            /** @description By `field`: text of `notes`, else a whole number, piastres or hours; null when there is none */
            from?: unknown;
            /** @description By `field`: text of `notes`, else a whole number, piastres or hours; null when there is none */
            to: unknown;
        };
        /** @enum {string} */
        QuoteField: "price" | "notes" | "etaHours";
        QuoteChangedDetails: {
            price: number;
            revision: number;
            /** @description What the quote says now and did not say when the client saw it, as far as that is known */
            changed: components["schemas"]["QuoteFieldChange"][];
        };
        QuoteChangedError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "QUOTE_CHANGED";
            /** @description As in `details` */
            price: number;
            details: components["schemas"]["QuoteChangedDetails"];
        };
        TooManyCancellationsDetails: {
            limit: number;
            days: number;
            /** Format: date-time */
            until: string;
        };
        TooManyCancellationsError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "TOO_MANY_CANCELLATIONS";
            details: components["schemas"]["TooManyCancellationsDetails"];
        };
        TooManyHiresDetails: {
            /** @description Of hires that have not begun, and cancellations after hiring */
            limit: number;
            days: number;
            /**
             * Format: date-time
             * @description When the first of them counts no longer, at the latest
             */
            until: string;
        };
        TooManyHiresError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "TOO_MANY_HIRES";
            details: components["schemas"]["TooManyHiresDetails"];
        };
        NotCompletedError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "NOT_COMPLETED";
        };
        RescheduleInput: {
            /**
             * Format: date-time
             * @description Between now and a year ahead
             */
            scheduledFor: string;
            /**
             * Format: paragraph
             * @description Shown to the other side, kept in the history
             */
            reason?: string;
        };
        NotReschedulableError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "NOT_RESCHEDULABLE";
        };
        ReschedulePendingError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "RESCHEDULE_PENDING";
        };
        RescheduleAnswer: {
            response: components["schemas"]["Answer"];
            /** @description The `revision` of the proposal that was seen; needed for all but the first of a job */
            expectedRevision?: number;
        };
        NoRescheduleError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "NO_RESCHEDULE";
        };
        RescheduleChangedDetails: {
            /** Format: date-time */
            scheduledFor: string;
            revision: number;
        };
        RescheduleChangedError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "RESCHEDULE_CHANGED";
            details: components["schemas"]["RescheduleChangedDetails"];
        };
        JobHistoryPage: {
            data: components["schemas"]["JobHistoryEntry"][];
            pagination: components["schemas"]["Pagination"];
        };
        JobHistoryEntry: {
            status: components["schemas"]["JobStatus"];
            /** Format: date-time */
            at: string;
            /** @description User id; null when the system did it */
            by: string | null;
            note: string | null;
            /** @description Of an entry about the time of the job, which leaves its status */
            reschedule?: components["schemas"]["JobHistoryReschedule"];
        };
        JobHistoryReschedule: {
            step: components["schemas"]["RescheduleStep"];
            /** Format: date-time */
            scheduledFor: string;
        };
        /** @enum {string} */
        RescheduleStep: "Proposed" | "Accepted" | "Rejected";
        NotificationPage: {
            data: components["schemas"]["NotificationView"][];
            pagination?: components["schemas"]["Pagination"];
        };
        NotificationView: {
            id: string;
            type: components["schemas"]["NotificationType"];
            /** @description What happened; more kinds may come */
            kind: string;
            title: string;
            message: string;
            /** @description For messages of one chat: how many unread ones it stands for; absent for one, at most 100 */
            count?: number;
            data: components["schemas"]["NotificationData"];
            read: boolean;
            /**
             * Format: date-time
             * @description When it happened
             */
            createdAt: string;
        };
        /** @enum {string} */
        NotificationType: "invitation" | "quote" | "status" | "review" | "dispute" | "admin" | "message" | "payment" | "system";
        /** @description What to open and to switch on: which fields a kind has is in the chapter of notifications. All values are text, as in a push */
        NotificationData: {
            by?: string;
            chatId?: string;
            clientId?: string;
            craftsmanId?: string;
            fields?: string;
            gone?: string;
            invitationId?: string;
            jobId?: string;
            messageId?: string;
            mustConfirm?: string;
            previousStatus?: string;
            price?: string;
            quoteId?: string;
            response?: string;
            revision?: string;
            senderId?: string;
            seq?: string;
            status?: string;
            userId?: string;
        } & {
            [key: string]: string;
        };
        UnreadCount: {
            unread: number;
        };
        NotificationMarks: {
            ids?: string[];
            /** @constant */
            all?: true;
        };
        NotificationPreferences: {
            kinds: components["schemas"]["NotificationKindPreferences"][];
            quietHours: components["schemas"]["QuietHours"] | null;
        };
        NotificationKindPreferences: {
            kind: components["schemas"]["NotificationKind"];
            channels: components["schemas"]["NotificationChannels"];
        };
        /** @enum {string} */
        NotificationKind: "invitation.accepted" | "invitation.craftsman-gone" | "invitation.expired" | "invitation.rejected" | "invitation.sent" | "job.confirmed" | "job.needs-staff" | "job.reschedule-answered" | "job.reschedule-proposed" | "job.status-changed" | "job.updated" | "message.received" | "quote.accepted" | "quote.confirmed" | "quote.craftsman-gone" | "quote.declined" | "quote.expired" | "quote.revised" | "quote.submitted" | "quote.withdrawn" | "user.banned" | "user.password-changed";
        NotificationChannels: {
            inApp: components["schemas"]["NotificationChannelState"];
            push: components["schemas"]["NotificationChannelState"];
            email: components["schemas"]["NotificationChannelState"];
            sms: components["schemas"]["NotificationChannelState"];
        };
        NotificationChannelState: {
            on: boolean;
            /** @description Whether it can be changed */
            mutable: boolean;
        };
        QuietHours: {
            from: string;
            to: string;
            timeZone: string;
        };
        NotificationPreferenceChanges: {
            kinds?: components["schemas"]["NotificationKindChange"][];
            /** @description Push and SMS are held back meanwhile; `null`: none */
            quietHours?: components["schemas"]["QuietHoursInput"] | null;
        };
        NotificationKindChange: {
            kind: components["schemas"]["NotificationKind"];
            /** @description Cannot be muted */
            inApp?: boolean;
            push?: boolean;
            email?: boolean;
            sms?: boolean;
        };
        QuietHoursInput: {
            /** @description Local time */
            from: string;
            /** @description Local time; before `from` when it is on the next day */
            to: string;
            /** @default Africa/Cairo */
            timeZone?: string;
        };
        DeviceTokenInput: {
            /** @description As Firebase gave it to the app */
            token: string;
            platform: components["schemas"]["Platform"];
        };
        /** @enum {string} */
        Platform: "android" | "ios" | "web";
        DeviceTokenView: {
            id: string;
            token: string;
            platform: components["schemas"]["Platform"];
            /** Format: date-time */
            createdAt: string;
        };
        NotificationSubscription: {
            kind: string;
            /** @description What settings and mails call the kind */
            label: string;
            /** @description That of the mails, in which `label` and `message` are */
            language: components["schemas"]["Language"];
            /** @description Whether mails of the kind are sent */
            subscribed: boolean;
            message: string;
        };
        OneClickUnsubscribe: {
            /** @constant */
            "List-Unsubscribe"?: "One-Click";
        };
        OperationState: components["schemas"]["OperationApplied"] | components["schemas"]["OperationPending"] | components["schemas"]["OperationUnknown"];
        OperationApplied: {
            /** @constant */
            status: "applied";
            /** @description Which endpoint: its operationId, or where it was renamed its first one, `x-stored-as` */
            operation: string;
            /** @description The reply as it was sent */
            answer: components["schemas"]["OperationAnswer"];
            /** Format: date-time */
            at: string;
        };
        OperationAnswer: {
            status: number;
            body: unknown;
        };
        OperationPending: {
            /** @constant */
            status: "pending";
        };
        OperationUnknown: {
            /** @constant */
            status: "unknown";
        };
        Places: {
            governorates: components["schemas"]["Governorate"][];
        };
        Governorate: {
            /** @description ISO 3166-2; stable, what filters take and replies carry */
            id: string;
            /** @description English */
            name: string;
            /** @description Arabic */
            nameAr: string;
            /** @description [longitude, latitude] */
            centre: number[];
            districts: components["schemas"]["District"][];
        };
        District: {
            /** @description Stable; what filters take and replies carry */
            id: string;
            /** @description English */
            name: string;
            /** @description Arabic */
            nameAr: string;
            /** @description [longitude, latitude] */
            centre: number[];
        };
        QuoteInput: {
            /** @description Amount in piastres (1 EGP = 100 piastres) */
            price: number;
            /** Format: paragraph */
            notes?: string;
            /** @description Hours from acceptance until the craftsman can be there */
            etaHours?: number;
            /** @description The revision of the job that the craftsman saw; when it is another by now, 409 `JOB_CHANGED` */
            jobRevision?: number;
        };
        QuoteView: {
            id: string;
            jobId: string;
            craftsman: components["schemas"]["UserSummary"];
            /** @description Piastres */
            price: number;
            notes: string | null;
            etaHours: number | null;
            status: components["schemas"]["QuoteStatus"];
            /** @description Raised by each change of price, notes or etaHours */
            revision: number;
            /** @description The job has changed since: the craftsman confirms or revises before it can be accepted */
            isStale: boolean;
            decidedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        InvitationNotAcceptedError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "INVITATION_NOT_ACCEPTED";
        };
        JobChangedDetails: {
            /** @description Of the job */
            revision: number;
        };
        JobChangedError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "JOB_CHANGED";
            details: components["schemas"]["JobChangedDetails"];
        };
        AlreadyQuotedError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "ALREADY_QUOTED";
        };
        /** @enum {string} */
        QuoteOrder: "newest" | "price" | "rating" | "eta";
        QuotePage: {
            data: components["schemas"]["QuoteView"][];
            pagination?: components["schemas"]["Pagination"];
            /** @description With `before` or `after`, in place of `pagination`: whether there are more that way */
            hasMore?: boolean;
        };
        QuoteChanges: {
            /** @description Amount in piastres (1 EGP = 100 piastres) */
            price?: number;
            notes?: string | null;
            etaHours?: number | null;
            /** @description The revision of the job that the craftsman saw; when it is another by now, 409 `JOB_CHANGED` */
            jobRevision?: number;
        };
        QuoteRevisedTooOftenDetails: {
            /**
             * @description Which limit it is; stable
             * @constant
             */
            name: "quote-revisions";
            limit: number;
            windowSeconds: number;
            /** @description How long to wait */
            retryAfterSeconds: number;
        };
        QuoteRevisedTooOftenError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "QUOTE_REVISED_TOO_OFTEN";
            details: components["schemas"]["QuoteRevisedTooOftenDetails"];
        };
        QuoteConfirmation: {
            /** @description The revision of the job that the craftsman saw; when it is another by now, 409 `JOB_CHANGED` */
            jobRevision?: number;
        };
        QuoteAcceptance: {
            /** @description The revision of the quote that the client saw; needed once it was revised or its job changed */
            expectedRevision?: number;
            /** @description The price the client saw, in piastres; does without a revision as long as no other offer of the quote had that price */
            expectedPrice?: number;
        };
        OwnQuotePage: {
            data: components["schemas"]["OwnQuoteView"][];
            pagination?: components["schemas"]["Pagination"];
            /** @description With `before` or `after`, in place of `pagination`: whether there are more that way */
            hasMore?: boolean;
        };
        OwnQuoteView: {
            id: string;
            jobId: string;
            craftsman: components["schemas"]["UserSummary"];
            /** @description Piastres */
            price: number;
            notes: string | null;
            etaHours: number | null;
            status: components["schemas"]["QuoteStatus"];
            /** @description Raised by each change of price, notes or etaHours */
            revision: number;
            /** @description The job has changed since: the craftsman confirms or revises before it can be accepted */
            isStale: boolean;
            decidedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            client: components["schemas"]["UserSummary"];
            job: components["schemas"]["JobSummary"];
        };
        RecommendedCraftsman: {
            id: string;
            firstName: string;
            lastName: string;
            profilePicture: string | null;
            /** @description Mean of the revealed reviews, one decimal; 0 without any */
            rating: number;
            ratingCount: number;
            /** @description English names of services */
            skills: string[];
            /** @description In the caller's language */
            skillNames: string[];
            verificationStatus: components["schemas"]["VerificationStatus"];
            /** @description Nearest district, in the caller's language */
            district: string | null;
            bio: string | null;
            /** @description Whether they were invited to the job before; those who were come after the others */
            isInvited: boolean;
            /** @description 0 to 1, three decimals; compare within one list only */
            score: number;
            /** @description Metres, between places rounded to about 1 km */
            distance: number;
            /** @description Up to four, the strongest first */
            reasons: components["schemas"]["RecommendationReason"][];
        };
        RecommendationReason: {
            /** @description More may come */
            code: string;
            /** @description Its part of the score */
            weight: number;
            /** @description In the caller's language */
            text: string;
        };
        RecommendedJob: {
            id: string;
            title: string;
            description: string;
            category: string;
            /** @description Of the service, in the caller's language */
            categoryName: string;
            /** @description Addresses */
            photos: string[];
            /** @description Of `photos`, in their order: what PUT takes. Absent without photos */
            photoIds?: string[];
            status: components["schemas"]["JobStatus"];
            /** @description Where the caller may move the job by PATCH status */
            nextStatuses: components["schemas"]["JobStatus"][];
            paymentType: components["schemas"]["PaymentType"];
            budget: number | null;
            scheduledFor: string | null;
            client: components["schemas"]["UserSummary"];
            /** @description For the client and staff, and for the hired craftsman while the deal is on */
            clientPhone?: string | null;
            craftsman: components["schemas"]["UserSummary"] | null;
            /** @description For the hired craftsman and staff, and for the client while the deal is on; null before hiring */
            craftsmanPhone?: string | null;
            /** @description Exact for the client and staff, and for the hired craftsman while the deal is on: from hiring (Cash) or funding (Escrow, CashProtected) until cancellation or 7 days after confirmation; else rounded to about 1 km */
            location: components["schemas"]["GeoPoint"];
            isLocationExact: boolean;
            /**
             * @description The craftsman who looks accepted an invitation to it; see `myInvitation`
             * @constant
             */
            invited?: true;
            /** @description For a craftsman: their newest quote on it, whatever became of it */
            myQuote?: components["schemas"]["JobOwnQuote"] | null;
            /** @description For a craftsman: their invitation to it */
            myInvitation?: components["schemas"]["JobOwnInvitation"] | null;
            /** @description As `clientPhone` */
            address?: string | null;
            /** @description The same as `districtName` */
            district: string | null;
            /** @description Nearest district, by its id in GET /places */
            districtId: string | null;
            /** @description In the caller's language */
            districtName: string | null;
            /** @description By its id in GET /places */
            governorateId: string | null;
            /** @description In the caller's language */
            governorateName: string | null;
            /** @description Metres, between places rounded to about 1 km */
            distance: number;
            /** @description Last known place of the craftsman; for parties and staff, while the job is On The Way and the craftsman shares it */
            craftsmanLocation?: components["schemas"]["CraftsmanLocation"];
            /** @description Number of standing quotes */
            quoteCount: number;
            /** @description Piastres, 0 until hired; for parties and staff */
            jobPrice?: number;
            /** @description Piastres, part of the price; for parties and staff */
            platformFee?: number;
            hiredAt: string | null;
            completedAt: string | null;
            confirmedAt: string | null;
            cancelledAt: string | null;
            /** @description For parties and staff */
            cancellation?: components["schemas"]["JobCancellation"] | null;
            /** @description For staff, until the job ends */
            needsStaff?: components["schemas"]["JobNeedsStaff"];
            /** @description A proposed time that waits for the answer of the other side; for parties and staff */
            reschedule?: components["schemas"]["RescheduleProposal"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Raised by each change of category, place, description or time: quotes given before are stale */
            revision: number;
            /** @description 0 to 1, three decimals; compare within one list only */
            score: number;
            /** @description Up to four, the strongest first */
            reasons: components["schemas"]["RecommendationReason"][];
        };
        /** @enum {string} */
        LanguageChoice: "en" | "ar" | "all";
        ServiceView: {
            id: string;
            name: string;
            /** @description With `lang=all`, where `name` is English */
            nameAr?: string;
            icon: string;
            /** @description Its address; absent without one */
            picture?: string;
            description: string;
            /** @description With `lang=all` */
            descriptionAr?: string;
        };
        ServiceInput: {
            /**
             * Format: line
             * @description English name; jobs and skills refer to the service by it
             */
            name: string;
            /**
             * Format: line
             * @description Arabic name
             */
            nameAr: string;
            /**
             * Format: line
             * @description Name of the icon in the apps
             */
            icon: string;
            /** Format: paragraph */
            description: string;
            /** Format: paragraph */
            descriptionAr: string;
            /** @description Id of an own upload; null removes the picture */
            picture?: string | null;
        };
        ServiceForm: {
            /**
             * Format: line
             * @description English name; jobs and skills refer to the service by it
             */
            name: string;
            /**
             * Format: line
             * @description Arabic name
             */
            nameAr: string;
            /**
             * Format: line
             * @description Name of the icon in the apps
             */
            icon: string;
            /** Format: paragraph */
            description: string;
            /** Format: paragraph */
            descriptionAr: string;
            /**
             * Format: binary
             * @description image/jpeg, image/png, image/gif, image/webp; at most 10 MB
             */
            picture?: Blob;
        };
        ServiceNameTakenError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "SERVICE_NAME_TAKEN";
        };
        ServiceChanges: {
            /**
             * Format: line
             * @description English name; jobs and skills refer to the service by it
             */
            name?: string;
            /**
             * Format: line
             * @description Arabic name
             */
            nameAr?: string;
            /**
             * Format: line
             * @description Name of the icon in the apps
             */
            icon?: string;
            /** Format: paragraph */
            description?: string;
            /** Format: paragraph */
            descriptionAr?: string;
            /** @description Id of an own upload; null removes the picture */
            picture?: string | null;
        };
        ServiceChangesForm: {
            /**
             * Format: line
             * @description English name; jobs and skills refer to the service by it
             */
            name?: string;
            /**
             * Format: line
             * @description Arabic name
             */
            nameAr?: string;
            /**
             * Format: line
             * @description Name of the icon in the apps
             */
            icon?: string;
            /** Format: paragraph */
            description?: string;
            /** Format: paragraph */
            descriptionAr?: string;
            /**
             * Format: binary
             * @description image/jpeg, image/png, image/gif, image/webp; at most 10 MB
             */
            picture?: Blob;
        };
        ServiceInUseError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "SERVICE_IN_USE";
        };
        SessionPage: {
            data: components["schemas"]["SessionView"][];
            pagination: components["schemas"]["Pagination"];
        };
        SessionView: {
            id: string;
            /** @description What the app calls it, else what its User-Agent tells, such as `Chrome on Android` */
            deviceName: string | null;
            /** @description User-Agent of the login */
            device: string;
            /** @description Of the login or the last refresh */
            ip: string;
            /** @description Whether this call belongs to it */
            current: boolean;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Login or last refresh
             */
            lastUsedAt: string;
        };
        UploadsCreateForm: {
            /**
             * Format: binary
             * @description image/jpeg, image/png, image/gif, image/webp; at most 10 MB
             */
            file: Blob;
        };
        Upload: {
            /** @description Names the picture in JSON, such as in `photos` of a job */
            id: string;
            url: string;
            /** @description Pixels, upright */
            width: number;
            height: number;
            /** @description As it is stored */
            bytes: number;
            contentType: string;
            /**
             * Format: date-time
             * @description When it is removed, unless something uses it by then
             */
            expiresAt: string;
        };
        ProfileChanges: {
            /** Format: line */
            firstName?: string;
            /** Format: line */
            lastName?: string;
            phone?: string | null;
            location?: components["schemas"]["GeoPointInput"] | null;
            /** @description Language of push notifications, emails and text messages */
            language?: components["schemas"]["Language"];
            /** @description Craftsmen only: names of services, in English or Arabic */
            skills?: string[];
            address?: string | null;
            /** @description Craftsmen only */
            bio?: string | null;
            /** @description Removes the picture; a new one is sent as a file of a form */
            profilePicture?: null;
        };
        ProfileChangesForm: {
            /** Format: line */
            firstName?: string;
            /** Format: line */
            lastName?: string;
            /** @description Phone number; local Egyptian input is accepted and stored as E.164. Empty: none */
            phone?: string;
            /** @description Exact; never shown to others. Empty: none */
            location?: components["schemas"]["GeoPointInput"];
            /** @description Language of push notifications, emails and text messages */
            language?: components["schemas"]["Language"];
            /** @description Craftsmen only: names of services, in English or Arabic */
            skills?: string[];
            /**
             * Format: line
             * @description Empty: none
             */
            address?: string;
            /**
             * Format: paragraph
             * @description Craftsmen only. Empty: none
             */
            bio?: string;
            /**
             * Format: binary
             * @description image/jpeg, image/png, image/gif, image/webp; at most 5 MB
             */
            profilePicture?: Blob;
        };
        UsersDeactivateInput: {
            password: string;
            /** @description Cancels open jobs that nobody is hired for; without it they are in the way */
            cancelOpenJobs?: boolean;
        };
        UnfinishedJob: {
            id: string;
            title: string;
            status: string;
        };
        JobsStillOpenDetails: {
            /** @description What is in the way; at most 50 */
            jobs: components["schemas"]["UnfinishedJob"][];
        };
        JobsStillOpenError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "JOBS_STILL_OPEN";
            details: components["schemas"]["JobsStillOpenDetails"];
        };
        PublicProfile: {
            id: string;
            firstName: string;
            lastName: string;
            profilePicture: string | null;
            /** @description Mean of the revealed reviews, one decimal; 0 without any */
            rating: number;
            ratingCount: number;
            role: components["schemas"]["MemberRole"];
            /** @description Of craftsmen: English names of services */
            skills?: string[];
            /** @description Of craftsmen: the skills, in the caller's language */
            skillNames?: string[];
            /** @description Of craftsmen */
            bio?: string | null;
            /** @description Of craftsmen: the pictures of `portfolio` */
            portfolioImageUrls?: string[];
            /** @description Of craftsmen: pictures of their work, the newest last */
            portfolio?: components["schemas"]["PortfolioItemView"][];
            /** @description Of craftsmen */
            verificationStatus?: components["schemas"]["VerificationStatus"];
            /** @description Of craftsmen: the district nearest to them, in the caller's language */
            district?: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        PortfolioItemInput: {
            /** @description Of an own upload: see POST /services/uploads */
            upload?: string;
            /** @description What the picture shows */
            caption?: string | null;
        };
        PortfolioItemForm: {
            /** @description Of an own upload: see POST /services/uploads */
            upload?: string;
            /**
             * Format: line
             * @description What the picture shows. Empty: none
             */
            caption?: string;
            /**
             * Format: binary
             * @description image/jpeg, image/png, image/gif, image/webp; at most 10 MB
             */
            file?: Blob;
        };
        PortfolioFullDetails: {
            most: number;
        };
        PortfolioFullError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "PORTFOLIO_FULL";
            details: components["schemas"]["PortfolioFullDetails"];
        };
        BanInput: {
            /**
             * Format: paragraph
             * @description Shown to the user
             */
            reason: string;
        };
        StaffUserView: {
            id: string;
            email: string;
            phone: string | null;
            role: components["schemas"]["Role"];
            firstName: string;
            lastName: string;
            profilePicture: string | null;
            language: components["schemas"]["Language"];
            status: components["schemas"]["AccountStatus"];
            blockReason: string | null;
            blockedAt: string | null;
            /** @description User id of the admin */
            blockedBy: string | null;
            deactivatedAt: string | null;
            lastLoginAt: string | null;
            /** @description Of craftsmen */
            verificationStatus?: components["schemas"]["VerificationStatus"];
            /** @description Mean of the revealed reviews, one decimal; 0 without any */
            rating: number;
            ratingCount: number;
            /** Format: date-time */
            createdAt: string;
        };
        /** @enum {string} */
        AccountStatus: "active" | "banned" | "deactivated";
        CannotBanSelfError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "CANNOT_BAN_SELF";
        };
        AlreadyBannedError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "ALREADY_BANNED";
        };
        NotBannedError: components["schemas"]["ErrorReply"] & {
            /** @enum {string} */
            code: "NOT_BANNED";
        };
    };
    responses: {
        /** @description `VALIDATION_FAILED`: Some fields are invalid. */
        ValidationFailed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationFailedError"];
            };
        };
        /**
         * @description 429 `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
         *
         *     500 `INTERNAL_ERROR`: Internal server error.
         *
         *     503 `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly.
         */
        PublicReadFailed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RateLimitedError"] | components["schemas"]["InternalError"] | components["schemas"]["ServiceUnavailableError"];
            };
        };
        /**
         * @description 400 `MALFORMED_JSON`: The body is not valid JSON.
         *
         *     413 `BODY_TOO_LARGE`: The body is too large.
         *
         *     415 `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here.
         *
         *     429 `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
         *
         *     500 `INTERNAL_ERROR`: Internal server error.
         *
         *     503 `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly.
         */
        PublicWriteFailed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["MalformedJsonError"] | components["schemas"]["BodyTooLargeError"] | components["schemas"]["UnsupportedMediaTypeError"] | components["schemas"]["RateLimitedError"] | components["schemas"]["InternalError"] | components["schemas"]["ServiceUnavailableError"];
            };
        };
        /** @description `UNAUTHORIZED`: Sign in to continue. */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnauthorizedError"];
            };
        };
        /** @description `ACCOUNT_BANNED`: This account is blocked. */
        AccountBanned: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AccountBannedError"];
            };
        };
        /**
         * @description `UNAUTHORIZED`: Sign in to continue.
         *
         *     `TOKEN_EXPIRED`: The access token has expired.
         */
        UnauthorizedOrTokenExpired: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnauthorizedError"] | components["schemas"]["TokenExpiredError"];
            };
        };
        /**
         * @description 403 `ACCOUNT_BANNED`: This account is blocked.
         *
         *     400 `MALFORMED_JSON`: The body is not valid JSON.
         *
         *     413 `BODY_TOO_LARGE`: The body is too large.
         *
         *     415 `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here.
         *
         *     429 `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
         *
         *     429 `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
         *
         *     500 `INTERNAL_ERROR`: Internal server error.
         *
         *     503 `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly.
         */
        WriteFailed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AccountBannedError"] | components["schemas"]["MalformedJsonError"] | components["schemas"]["BodyTooLargeError"] | components["schemas"]["UnsupportedMediaTypeError"] | components["schemas"]["TooManyAtOnceError"] | components["schemas"]["RateLimitedError"] | components["schemas"]["InternalError"] | components["schemas"]["ServiceUnavailableError"];
            };
        };
        /** @description `NOT_FOUND`: Resource not found. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundError"];
            };
        };
        /**
         * @description 403 `ACCOUNT_BANNED`: This account is blocked.
         *
         *     400 `MALFORMED_JSON`: The body is not valid JSON.
         *
         *     413 `BODY_TOO_LARGE`: The body is too large.
         *
         *     415 `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here.
         *
         *     422 `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key has already been used with another body.
         *
         *     409 `REQUEST_IN_PROGRESS`: The first request with this key is still running.
         *
         *     429 `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
         *
         *     429 `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
         *
         *     500 `INTERNAL_ERROR`: Internal server error.
         *
         *     503 `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly.
         */
        KeyedWriteFailed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AccountBannedError"] | components["schemas"]["MalformedJsonError"] | components["schemas"]["BodyTooLargeError"] | components["schemas"]["UnsupportedMediaTypeError"] | components["schemas"]["IdempotencyKeyReusedError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["TooManyAtOnceError"] | components["schemas"]["RateLimitedError"] | components["schemas"]["InternalError"] | components["schemas"]["ServiceUnavailableError"];
            };
        };
        /** @description `FORBIDDEN`: Only craftsmen may do this. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ForbiddenError"];
            };
        };
        /**
         * @description 403 `ACCOUNT_BANNED`: This account is blocked.
         *
         *     429 `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
         *
         *     500 `INTERNAL_ERROR`: Internal server error.
         *
         *     503 `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly.
         */
        ReadFailed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AccountBannedError"] | components["schemas"]["RateLimitedError"] | components["schemas"]["InternalError"] | components["schemas"]["ServiceUnavailableError"];
            };
        };
        /**
         * @description `INVALID_ID`: Resource not found (invalid ID).
         *
         *     `NOT_FOUND`: Resource not found.
         */
        InvalidIdOrNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvalidIdError"] | components["schemas"]["NotFoundError"];
            };
        };
        /**
         * @description `VALIDATION_FAILED`: Some fields are invalid.
         *
         *     `FILE_UNREADABLE`: The JPG file in “photos” is damaged or incomplete.
         */
        ValidationFailedOrFileUnreadable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationFailedError"] | components["schemas"]["FileUnreadableError"];
            };
        };
        /** @description `UPLOAD_LIMIT_REACHED`: Too many pictures: at most 30 a minute; try again in 41 seconds. */
        UploadLimitReached: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UploadLimitReachedError"];
            };
        };
        /**
         * @description 403 `ACCOUNT_BANNED`: This account is blocked.
         *
         *     400 `MALFORMED_JSON`: The body is not valid JSON.
         *
         *     413 `BODY_TOO_LARGE`: The body is too large.
         *
         *     415 `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here.
         *
         *     400 `MALFORMED_FORM`: The form data is invalid.
         *
         *     413 `FILE_TOO_LARGE`: The file in “photos” is too large: JPG, PNG, GIF or WebP up to 10 MB.
         *
         *     415 `FILE_TYPE_NOT_ALLOWED`: HEIC is not accepted here; JPG, PNG, GIF or WebP up to 10 MB. iPhones take JPG with Settings › Camera › Formats › Most Compatible.
         *
         *     429 `TOO_MANY_UPLOADS`: Too many of your uploads are under way: 4 at once, and 20 more may wait; try again in 5 seconds.
         *
         *     429 `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
         *
         *     429 `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
         *
         *     500 `INTERNAL_ERROR`: Internal server error.
         *
         *     503 `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly.
         */
        UploadFailed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AccountBannedError"] | components["schemas"]["MalformedJsonError"] | components["schemas"]["BodyTooLargeError"] | components["schemas"]["UnsupportedMediaTypeError"] | components["schemas"]["MalformedFormError"] | components["schemas"]["FileTooLargeError"] | components["schemas"]["FileTypeNotAllowedError"] | components["schemas"]["TooManyUploadsError"] | components["schemas"]["TooManyAtOnceError"] | components["schemas"]["RateLimitedError"] | components["schemas"]["InternalError"] | components["schemas"]["ServiceUnavailableError"];
            };
        };
        /**
         * @description 403 `ACCOUNT_BANNED`: This account is blocked.
         *
         *     400 `MALFORMED_JSON`: The body is not valid JSON.
         *
         *     413 `BODY_TOO_LARGE`: The body is too large.
         *
         *     415 `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here.
         *
         *     400 `MALFORMED_FORM`: The form data is invalid.
         *
         *     413 `FILE_TOO_LARGE`: The file in “photos” is too large: JPG, PNG, GIF or WebP up to 10 MB.
         *
         *     415 `FILE_TYPE_NOT_ALLOWED`: HEIC is not accepted here; JPG, PNG, GIF or WebP up to 10 MB. iPhones take JPG with Settings › Camera › Formats › Most Compatible.
         *
         *     429 `TOO_MANY_UPLOADS`: Too many of your uploads are under way: 4 at once, and 20 more may wait; try again in 5 seconds.
         *
         *     400 `FILE_UNREADABLE`: The JPG file in “photos” is damaged or incomplete.
         *
         *     429 `UPLOAD_LIMIT_REACHED`: Too many pictures: at most 30 a minute; try again in 41 seconds.
         *
         *     409 `STORAGE_FULL`: You keep as many pictures as you may, 2000 MB; remove some first.
         *
         *     422 `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key has already been used with another body.
         *
         *     409 `REQUEST_IN_PROGRESS`: The first request with this key is still running.
         *
         *     429 `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
         *
         *     429 `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
         *
         *     500 `INTERNAL_ERROR`: Internal server error.
         *
         *     503 `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly.
         */
        KeyedPictureUploadFailed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AccountBannedError"] | components["schemas"]["MalformedJsonError"] | components["schemas"]["BodyTooLargeError"] | components["schemas"]["UnsupportedMediaTypeError"] | components["schemas"]["MalformedFormError"] | components["schemas"]["FileTooLargeError"] | components["schemas"]["FileTypeNotAllowedError"] | components["schemas"]["TooManyUploadsError"] | components["schemas"]["FileUnreadableError"] | components["schemas"]["UploadLimitReachedError"] | components["schemas"]["StorageFullError"] | components["schemas"]["IdempotencyKeyReusedError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["TooManyAtOnceError"] | components["schemas"]["RateLimitedError"] | components["schemas"]["InternalError"] | components["schemas"]["ServiceUnavailableError"];
            };
        };
        /**
         * @description 403 `ACCOUNT_BANNED`: This account is blocked.
         *
         *     400 `MALFORMED_JSON`: The body is not valid JSON.
         *
         *     413 `BODY_TOO_LARGE`: The body is too large.
         *
         *     415 `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here.
         *
         *     400 `MALFORMED_FORM`: The form data is invalid.
         *
         *     413 `FILE_TOO_LARGE`: The file in “photos” is too large: JPG, PNG, GIF or WebP up to 10 MB.
         *
         *     415 `FILE_TYPE_NOT_ALLOWED`: HEIC is not accepted here; JPG, PNG, GIF or WebP up to 10 MB. iPhones take JPG with Settings › Camera › Formats › Most Compatible.
         *
         *     429 `TOO_MANY_UPLOADS`: Too many of your uploads are under way: 4 at once, and 20 more may wait; try again in 5 seconds.
         *
         *     400 `FILE_UNREADABLE`: The JPG file in “photos” is damaged or incomplete.
         *
         *     429 `UPLOAD_LIMIT_REACHED`: Too many pictures: at most 30 a minute; try again in 41 seconds.
         *
         *     409 `STORAGE_FULL`: You keep as many pictures as you may, 2000 MB; remove some first.
         *
         *     429 `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
         *
         *     429 `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
         *
         *     500 `INTERNAL_ERROR`: Internal server error.
         *
         *     503 `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly.
         */
        PictureUploadFailed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AccountBannedError"] | components["schemas"]["MalformedJsonError"] | components["schemas"]["BodyTooLargeError"] | components["schemas"]["UnsupportedMediaTypeError"] | components["schemas"]["MalformedFormError"] | components["schemas"]["FileTooLargeError"] | components["schemas"]["FileTypeNotAllowedError"] | components["schemas"]["TooManyUploadsError"] | components["schemas"]["FileUnreadableError"] | components["schemas"]["UploadLimitReachedError"] | components["schemas"]["StorageFullError"] | components["schemas"]["TooManyAtOnceError"] | components["schemas"]["RateLimitedError"] | components["schemas"]["InternalError"] | components["schemas"]["ServiceUnavailableError"];
            };
        };
        /**
         * @description `VALIDATION_FAILED`: Some fields are invalid.
         *
         *     `MALFORMED_FORM`: The form data is invalid.
         */
        ValidationFailedOrMalformedForm: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationFailedError"] | components["schemas"]["MalformedFormError"];
            };
        };
        /** @description `INVALID_ID`: Resource not found (invalid ID). */
        InvalidId: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvalidIdError"];
            };
        };
    };
    parameters: {
        /** @description Language of messages, and of the names in replies */
        AcceptLanguage: components["schemas"]["Language"];
        /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: {
        /** @description Echoes X-Request-Id, or a new one: for support and logs */
        RequestId: string;
        /** @description What is left of the limit, and when it is whole again (draft-8) */
        RateLimit: string;
        /** @description Seconds to wait: with 429, 503, and 409 while the first call with a key still runs */
        RetryAfter: number;
        /** @description RFC 6750: `Bearer realm="craftworks"`, with `error="invalid_token"` where a token was sent */
        WwwAuthenticate: string;
        /** @description What If-None-Match is sent with, to be answered 304 while nothing has changed */
        ETag: string;
        /** @description `true` when this is the stored answer of an earlier call with the same key */
        Replayed: string;
    };
    pathItems: never;
}
export type FieldProblem = components['schemas']['FieldProblem'];
export type FieldProblemCode = components['schemas']['FieldProblemCode'];
export type FieldProblemParams = components['schemas']['FieldProblemParams'];
export type ErrorReply = components['schemas']['ErrorReply'];
export type AppConfig = components['schemas']['AppConfig'];
export type Language = components['schemas']['Language'];
export type AppVersions = components['schemas']['AppVersions'];
export type SupportContacts = components['schemas']['SupportContacts'];
export type TermsConfig = components['schemas']['TermsConfig'];
export type CallLimits = components['schemas']['CallLimits'];
export type RateLimitConfig = components['schemas']['RateLimitConfig'];
export type AuthConfig = components['schemas']['AuthConfig'];
export type NewPasswordLimits = components['schemas']['NewPasswordLimits'];
export type ChatConfig = components['schemas']['ChatConfig'];
export type JobsConfig = components['schemas']['JobsConfig'];
export type PaymentType = components['schemas']['PaymentType'];
export type CancellationConfig = components['schemas']['CancellationConfig'];
export type JobLimits = components['schemas']['JobLimits'];
export type NotificationsConfig = components['schemas']['NotificationsConfig'];
export type UploadsConfig = components['schemas']['UploadsConfig'];
export type UploadForm = components['schemas']['UploadForm'];
export type ValidationFailedError = components['schemas']['ValidationFailedError'];
export type RateLimitedDetails = components['schemas']['RateLimitedDetails'];
export type RateLimitedError = components['schemas']['RateLimitedError'];
export type InternalError = components['schemas']['InternalError'];
export type ServiceUnavailableError = components['schemas']['ServiceUnavailableError'];
export type MemberRole = components['schemas']['MemberRole'];
export type RegistrationInput = components['schemas']['RegistrationInput'];
export type GeoPointInput = components['schemas']['GeoPointInput'];
export type SignedIn = components['schemas']['SignedIn'];
export type OwnProfile = components['schemas']['OwnProfile'];
export type Role = components['schemas']['Role'];
export type GeoPoint = components['schemas']['GeoPoint'];
export type PortfolioItemView = components['schemas']['PortfolioItemView'];
export type VerificationStatus = components['schemas']['VerificationStatus'];
export type WalletBalance = components['schemas']['WalletBalance'];
export type EmailTakenError = components['schemas']['EmailTakenError'];
export type PhoneTakenError = components['schemas']['PhoneTakenError'];
export type MalformedJsonError = components['schemas']['MalformedJsonError'];
export type BodyTooLargeError = components['schemas']['BodyTooLargeError'];
export type UnsupportedMediaTypeError = components['schemas']['UnsupportedMediaTypeError'];
export type LoginInput = components['schemas']['LoginInput'];
export type LoginType = components['schemas']['LoginType'];
export type InvalidCredentialsError = components['schemas']['InvalidCredentialsError'];
export type AccountBannedError = components['schemas']['AccountBannedError'];
export type AccountDeactivatedError = components['schemas']['AccountDeactivatedError'];
export type WrongLoginTypeError = components['schemas']['WrongLoginTypeError'];
export type AuthRefreshInput = components['schemas']['AuthRefreshInput'];
export type TokenPair = components['schemas']['TokenPair'];
export type UnauthorizedError = components['schemas']['UnauthorizedError'];
export type Message = components['schemas']['Message'];
export type TokenExpiredError = components['schemas']['TokenExpiredError'];
export type TooManyAtOnceDetails = components['schemas']['TooManyAtOnceDetails'];
export type TooManyAtOnceError = components['schemas']['TooManyAtOnceError'];
export type AuthForgotPasswordInput = components['schemas']['AuthForgotPasswordInput'];
export type AuthResetPasswordInput = components['schemas']['AuthResetPasswordInput'];
export type ResetTokenInvalidError = components['schemas']['ResetTokenInvalidError'];
export type UsersChangePasswordInput = components['schemas']['UsersChangePasswordInput'];
export type WrongPasswordError = components['schemas']['WrongPasswordError'];
export type ChatInput = components['schemas']['ChatInput'];
export type ChatView = components['schemas']['ChatView'];
export type ChatJob = components['schemas']['ChatJob'];
export type JobStatus = components['schemas']['JobStatus'];
export type UserSummary = components['schemas']['UserSummary'];
export type ChatLastMessage = components['schemas']['ChatLastMessage'];
export type ChatReadBySide = components['schemas']['ChatReadBySide'];
export type ForbiddenDetails = components['schemas']['ForbiddenDetails'];
export type ForbiddenError = components['schemas']['ForbiddenError'];
export type ChatNotAllowedError = components['schemas']['ChatNotAllowedError'];
export type NotFoundError = components['schemas']['NotFoundError'];
export type ChatClosedError = components['schemas']['ChatClosedError'];
export type IdempotencyKeyReusedError = components['schemas']['IdempotencyKeyReusedError'];
export type RequestInProgressDetails = components['schemas']['RequestInProgressDetails'];
export type RequestInProgressError = components['schemas']['RequestInProgressError'];
export type ChatPage = components['schemas']['ChatPage'];
export type Pagination = components['schemas']['Pagination'];
export type InvalidIdError = components['schemas']['InvalidIdError'];
export type ChatMessagePage = components['schemas']['ChatMessagePage'];
export type ChatMessageView = components['schemas']['ChatMessageView'];
export type ChatMessageInput = components['schemas']['ChatMessageInput'];
export type ChatMessageForm = components['schemas']['ChatMessageForm'];
export type FileUnreadableDetails = components['schemas']['FileUnreadableDetails'];
export type FileUnreadableError = components['schemas']['FileUnreadableError'];
export type StorageFullDetails = components['schemas']['StorageFullDetails'];
export type StorageFullError = components['schemas']['StorageFullError'];
export type ClientMessageIdReusedError = components['schemas']['ClientMessageIdReusedError'];
export type UploadLimit = components['schemas']['UploadLimit'];
export type UploadLimitReachedDetails = components['schemas']['UploadLimitReachedDetails'];
export type UploadLimitReachedError = components['schemas']['UploadLimitReachedError'];
export type MalformedFormError = components['schemas']['MalformedFormError'];
export type FileLimit = components['schemas']['FileLimit'];
export type FileTooLargeDetails = components['schemas']['FileTooLargeDetails'];
export type FileTooLargeError = components['schemas']['FileTooLargeError'];
export type FileTypeNotAllowedDetails = components['schemas']['FileTypeNotAllowedDetails'];
export type FileTypeNotAllowedError = components['schemas']['FileTypeNotAllowedError'];
export type TooManyUploadsDetails = components['schemas']['TooManyUploadsDetails'];
export type TooManyUploadsError = components['schemas']['TooManyUploadsError'];
export type ChatReadMark = components['schemas']['ChatReadMark'];
export type ChatReadState = components['schemas']['ChatReadState'];
export type EmailProofInput = components['schemas']['EmailProofInput'];
export type VerificationInvalidError = components['schemas']['VerificationInvalidError'];
export type UsersChangeEmailInput = components['schemas']['UsersChangeEmailInput'];
export type FavouritePage = components['schemas']['FavouritePage'];
export type FavouriteView = components['schemas']['FavouriteView'];
export type FavouritesFullError = components['schemas']['FavouritesFullError'];
export type Health = components['schemas']['Health'];
export type Readiness = components['schemas']['Readiness'];
export type InvitationInput = components['schemas']['InvitationInput'];
export type InvitationView = components['schemas']['InvitationView'];
export type InvitationStatus = components['schemas']['InvitationStatus'];
export type JobNotPostedError = components['schemas']['JobNotPostedError'];
export type AlreadyInvitedError = components['schemas']['AlreadyInvitedError'];
export type InvitationPage = components['schemas']['InvitationPage'];
export type InvitationAnswer = components['schemas']['InvitationAnswer'];
export type Answer = components['schemas']['Answer'];
export type ReceivedInvitation = components['schemas']['ReceivedInvitation'];
export type JobSummary = components['schemas']['JobSummary'];
export type InvitationAnsweredError = components['schemas']['InvitationAnsweredError'];
export type InvitationExpiredError = components['schemas']['InvitationExpiredError'];
export type ReceivedInvitationPage = components['schemas']['ReceivedInvitationPage'];
export type JobInput = components['schemas']['JobInput'];
export type JobForm = components['schemas']['JobForm'];
export type JobView = components['schemas']['JobView'];
export type JobOwnQuote = components['schemas']['JobOwnQuote'];
export type QuoteStatus = components['schemas']['QuoteStatus'];
export type JobOwnInvitation = components['schemas']['JobOwnInvitation'];
export type CraftsmanLocation = components['schemas']['CraftsmanLocation'];
export type JobCancellation = components['schemas']['JobCancellation'];
export type CancelledBy = components['schemas']['CancelledBy'];
export type CancellationPayee = components['schemas']['CancellationPayee'];
export type JobNeedsStaff = components['schemas']['JobNeedsStaff'];
export type NeedsStaffReason = components['schemas']['NeedsStaffReason'];
export type RescheduleProposal = components['schemas']['RescheduleProposal'];
export type JobOrder = components['schemas']['JobOrder'];
export type JobPage = components['schemas']['JobPage'];
export type JobChanges = components['schemas']['JobChanges'];
export type JobChangesForm = components['schemas']['JobChangesForm'];
export type JobNotOpenError = components['schemas']['JobNotOpenError'];
export type InvalidTransitionError = components['schemas']['InvalidTransitionError'];
export type JobStatusChange = components['schemas']['JobStatusChange'];
export type PaymentRequiredError = components['schemas']['PaymentRequiredError'];
export type QuoteNotOpenError = components['schemas']['QuoteNotOpenError'];
export type QuoteStaleError = components['schemas']['QuoteStaleError'];
export type QuoteFieldChange = components['schemas']['QuoteFieldChange'];
export type QuoteField = components['schemas']['QuoteField'];
export type QuoteChangedDetails = components['schemas']['QuoteChangedDetails'];
export type QuoteChangedError = components['schemas']['QuoteChangedError'];
export type TooManyCancellationsDetails = components['schemas']['TooManyCancellationsDetails'];
export type TooManyCancellationsError = components['schemas']['TooManyCancellationsError'];
export type TooManyHiresDetails = components['schemas']['TooManyHiresDetails'];
export type TooManyHiresError = components['schemas']['TooManyHiresError'];
export type NotCompletedError = components['schemas']['NotCompletedError'];
export type RescheduleInput = components['schemas']['RescheduleInput'];
export type NotReschedulableError = components['schemas']['NotReschedulableError'];
export type ReschedulePendingError = components['schemas']['ReschedulePendingError'];
export type RescheduleAnswer = components['schemas']['RescheduleAnswer'];
export type NoRescheduleError = components['schemas']['NoRescheduleError'];
export type RescheduleChangedDetails = components['schemas']['RescheduleChangedDetails'];
export type RescheduleChangedError = components['schemas']['RescheduleChangedError'];
export type JobHistoryPage = components['schemas']['JobHistoryPage'];
export type JobHistoryEntry = components['schemas']['JobHistoryEntry'];
export type JobHistoryReschedule = components['schemas']['JobHistoryReschedule'];
export type RescheduleStep = components['schemas']['RescheduleStep'];
export type NotificationPage = components['schemas']['NotificationPage'];
export type NotificationView = components['schemas']['NotificationView'];
export type NotificationType = components['schemas']['NotificationType'];
export type NotificationData = components['schemas']['NotificationData'];
export type UnreadCount = components['schemas']['UnreadCount'];
export type NotificationMarks = components['schemas']['NotificationMarks'];
export type NotificationPreferences = components['schemas']['NotificationPreferences'];
export type NotificationKindPreferences = components['schemas']['NotificationKindPreferences'];
export type NotificationKind = components['schemas']['NotificationKind'];
export type NotificationChannels = components['schemas']['NotificationChannels'];
export type NotificationChannelState = components['schemas']['NotificationChannelState'];
export type QuietHours = components['schemas']['QuietHours'];
export type NotificationPreferenceChanges = components['schemas']['NotificationPreferenceChanges'];
export type NotificationKindChange = components['schemas']['NotificationKindChange'];
export type QuietHoursInput = components['schemas']['QuietHoursInput'];
export type DeviceTokenInput = components['schemas']['DeviceTokenInput'];
export type Platform = components['schemas']['Platform'];
export type DeviceTokenView = components['schemas']['DeviceTokenView'];
export type NotificationSubscription = components['schemas']['NotificationSubscription'];
export type OneClickUnsubscribe = components['schemas']['OneClickUnsubscribe'];
export type OperationState = components['schemas']['OperationState'];
export type OperationApplied = components['schemas']['OperationApplied'];
export type OperationAnswer = components['schemas']['OperationAnswer'];
export type OperationPending = components['schemas']['OperationPending'];
export type OperationUnknown = components['schemas']['OperationUnknown'];
export type Places = components['schemas']['Places'];
export type Governorate = components['schemas']['Governorate'];
export type District = components['schemas']['District'];
export type QuoteInput = components['schemas']['QuoteInput'];
export type QuoteView = components['schemas']['QuoteView'];
export type InvitationNotAcceptedError = components['schemas']['InvitationNotAcceptedError'];
export type JobChangedDetails = components['schemas']['JobChangedDetails'];
export type JobChangedError = components['schemas']['JobChangedError'];
export type AlreadyQuotedError = components['schemas']['AlreadyQuotedError'];
export type QuoteOrder = components['schemas']['QuoteOrder'];
export type QuotePage = components['schemas']['QuotePage'];
export type QuoteChanges = components['schemas']['QuoteChanges'];
export type QuoteRevisedTooOftenDetails = components['schemas']['QuoteRevisedTooOftenDetails'];
export type QuoteRevisedTooOftenError = components['schemas']['QuoteRevisedTooOftenError'];
export type QuoteConfirmation = components['schemas']['QuoteConfirmation'];
export type QuoteAcceptance = components['schemas']['QuoteAcceptance'];
export type OwnQuotePage = components['schemas']['OwnQuotePage'];
export type OwnQuoteView = components['schemas']['OwnQuoteView'];
export type RecommendedCraftsman = components['schemas']['RecommendedCraftsman'];
export type RecommendationReason = components['schemas']['RecommendationReason'];
export type RecommendedJob = components['schemas']['RecommendedJob'];
export type LanguageChoice = components['schemas']['LanguageChoice'];
export type ServiceView = components['schemas']['ServiceView'];
export type ServiceInput = components['schemas']['ServiceInput'];
export type ServiceForm = components['schemas']['ServiceForm'];
export type ServiceNameTakenError = components['schemas']['ServiceNameTakenError'];
export type ServiceChanges = components['schemas']['ServiceChanges'];
export type ServiceChangesForm = components['schemas']['ServiceChangesForm'];
export type ServiceInUseError = components['schemas']['ServiceInUseError'];
export type SessionPage = components['schemas']['SessionPage'];
export type SessionView = components['schemas']['SessionView'];
export type UploadsCreateForm = components['schemas']['UploadsCreateForm'];
export type Upload = components['schemas']['Upload'];
export type ProfileChanges = components['schemas']['ProfileChanges'];
export type ProfileChangesForm = components['schemas']['ProfileChangesForm'];
export type UsersDeactivateInput = components['schemas']['UsersDeactivateInput'];
export type UnfinishedJob = components['schemas']['UnfinishedJob'];
export type JobsStillOpenDetails = components['schemas']['JobsStillOpenDetails'];
export type JobsStillOpenError = components['schemas']['JobsStillOpenError'];
export type PublicProfile = components['schemas']['PublicProfile'];
export type PortfolioItemInput = components['schemas']['PortfolioItemInput'];
export type PortfolioItemForm = components['schemas']['PortfolioItemForm'];
export type PortfolioFullDetails = components['schemas']['PortfolioFullDetails'];
export type PortfolioFullError = components['schemas']['PortfolioFullError'];
export type BanInput = components['schemas']['BanInput'];
export type StaffUserView = components['schemas']['StaffUserView'];
export type AccountStatus = components['schemas']['AccountStatus'];
export type CannotBanSelfError = components['schemas']['CannotBanSelfError'];
export type AlreadyBannedError = components['schemas']['AlreadyBannedError'];
export type NotBannedError = components['schemas']['NotBannedError'];
export type ResponseValidationFailed = components['responses']['ValidationFailed'];
export type ResponsePublicReadFailed = components['responses']['PublicReadFailed'];
export type ResponsePublicWriteFailed = components['responses']['PublicWriteFailed'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseAccountBanned = components['responses']['AccountBanned'];
export type ResponseUnauthorizedOrTokenExpired = components['responses']['UnauthorizedOrTokenExpired'];
export type ResponseWriteFailed = components['responses']['WriteFailed'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseKeyedWriteFailed = components['responses']['KeyedWriteFailed'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseReadFailed = components['responses']['ReadFailed'];
export type ResponseInvalidIdOrNotFound = components['responses']['InvalidIdOrNotFound'];
export type ResponseValidationFailedOrFileUnreadable = components['responses']['ValidationFailedOrFileUnreadable'];
export type ResponseUploadLimitReached = components['responses']['UploadLimitReached'];
export type ResponseUploadFailed = components['responses']['UploadFailed'];
export type ResponseKeyedPictureUploadFailed = components['responses']['KeyedPictureUploadFailed'];
export type ResponsePictureUploadFailed = components['responses']['PictureUploadFailed'];
export type ResponseValidationFailedOrMalformedForm = components['responses']['ValidationFailedOrMalformedForm'];
export type ResponseInvalidId = components['responses']['InvalidId'];
export type ParameterAcceptLanguage = components['parameters']['AcceptLanguage'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
export type HeaderRequestId = components['headers']['RequestId'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderWwwAuthenticate = components['headers']['WwwAuthenticate'];
export type HeaderETag = components['headers']['ETag'];
export type HeaderReplayed = components['headers']['Replayed'];
export type $defs = Record<string, never>;
export interface operations {
    "appConfig.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppConfig"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            default: components["responses"]["PublicReadFailed"];
        };
    };
    "auth.register": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            /**
             * @description `EMAIL_TAKEN`: An account with this email already exists.
             *
             *     `PHONE_TAKEN`: An account with this phone number already exists.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailTakenError"] | components["schemas"]["PhoneTakenError"];
                };
            };
            default: components["responses"]["PublicWriteFailed"];
        };
    };
    "auth.login": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            /** @description `INVALID_CREDENTIALS`: Wrong email, phone number or password. */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidCredentialsError"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `ACCOUNT_DEACTIVATED`: This account has been closed.
             *
             *     `WRONG_LOGIN_TYPE`: This account cannot sign in here.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountBannedError"] | components["schemas"]["AccountDeactivatedError"] | components["schemas"]["WrongLoginTypeError"];
                };
            };
            default: components["responses"]["PublicWriteFailed"];
        };
    };
    "auth.refresh": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthRefreshInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["AccountBanned"];
            default: components["responses"]["PublicWriteFailed"];
        };
    };
    "auth.logout": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            default: components["responses"]["WriteFailed"];
        };
    };
    "auth.forgotPassword": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthForgotPasswordInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            default: components["responses"]["PublicWriteFailed"];
        };
    };
    "auth.resetPassword": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthResetPasswordInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `RESET_TOKEN_INVALID`: This link is invalid or has already been used. Request a new one.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationFailedError"] | components["schemas"]["ResetTokenInvalidError"];
                };
            };
            default: components["responses"]["PublicWriteFailed"];
        };
    };
    "users.changePassword": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsersChangePasswordInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `WRONG_PASSWORD`: Wrong password.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationFailedError"] | components["schemas"]["WrongPasswordError"];
                };
            };
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            default: components["responses"]["WriteFailed"];
        };
    };
    "chat.list": {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: number;
                /** @description Items a page, 1–100 */
                limit?: number;
            };
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatPage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["ReadFailed"];
        };
    };
    "chat.open": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            /**
             * @description `FORBIDDEN`: Only craftsmen may do this.
             *
             *     `CHAT_NOT_ALLOWED`: You can open a chat once there is an invitation, an active quote or a hired craftsman.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenError"] | components["schemas"]["ChatNotAllowedError"];
                };
            };
            404: components["responses"]["NotFound"];
            /** @description `CHAT_CLOSED`: This chat is closed. You can still read it. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatClosedError"];
                };
            };
            default: components["responses"]["KeyedWriteFailed"];
        };
    };
    "chat.listOfJob": {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: number;
                /** @description Items a page, 1–100 */
                limit?: number;
            };
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatPage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            404: components["responses"]["InvalidIdOrNotFound"];
            default: components["responses"]["ReadFailed"];
        };
    };
    "chat.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a chat (24 hex digits) */
                chatId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            404: components["responses"]["InvalidIdOrNotFound"];
            default: components["responses"]["ReadFailed"];
        };
    };
    "chat.listMessages": {
        parameters: {
            query?: {
                /** @description Page, from 1 (default). Not with `before` or `after` */
                page?: number;
                /** @description Older messages than this one, newest first */
                before?: string;
                /** @description Newer messages than this one, oldest first, to catch up. Not with `before` */
                after?: string;
                /** @description Items a page, 1–100 */
                limit?: number;
            };
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a chat (24 hex digits) */
                chatId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatMessagePage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            404: components["responses"]["InvalidIdOrNotFound"];
            default: components["responses"]["ReadFailed"];
        };
    };
    "chat.sendMessage": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a chat (24 hex digits) */
                chatId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatMessageInput"];
                "multipart/form-data": components["schemas"]["ChatMessageForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatMessageView"];
                };
            };
            400: components["responses"]["ValidationFailedOrFileUnreadable"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            /**
             * @description `CHAT_CLOSED`: This chat is closed. You can still read it.
             *
             *     `STORAGE_FULL`: You keep as many pictures as you may, 2000 MB; remove some first.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatClosedError"] | components["schemas"]["StorageFullError"];
                };
            };
            /** @description `CLIENT_MESSAGE_ID_REUSED`: This clientMessageId has already been used for another message. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientMessageIdReusedError"];
                };
            };
            429: components["responses"]["UploadLimitReached"];
            default: components["responses"]["UploadFailed"];
        };
    };
    "chat.markRead": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a chat (24 hex digits) */
                chatId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatReadMark"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatReadState"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            default: components["responses"]["WriteFailed"];
        };
    };
    "chat.close": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a chat (24 hex digits) */
                chatId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            default: components["responses"]["WriteFailed"];
        };
    };
    "auth.verifyEmail": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailProofInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `VERIFICATION_INVALID`: This link or code is invalid or has expired. Request a new one.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationFailedError"] | components["schemas"]["VerificationInvalidError"];
                };
            };
            /** @description `EMAIL_TAKEN`: An account with this email already exists. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailTakenError"];
                };
            };
            default: components["responses"]["PublicWriteFailed"];
        };
    };
    "auth.resendVerification": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            default: components["responses"]["WriteFailed"];
        };
    };
    "users.changeEmail": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsersChangeEmailInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `WRONG_PASSWORD`: Wrong password.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationFailedError"] | components["schemas"]["WrongPasswordError"];
                };
            };
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            /** @description `EMAIL_TAKEN`: An account with this email already exists. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailTakenError"];
                };
            };
            default: components["responses"]["WriteFailed"];
        };
    };
    "favourites.list": {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: number;
                /** @description Items a page, 1–100 */
                limit?: number;
            };
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FavouritePage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["ReadFailed"];
        };
    };
    "favourites.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a user (24 hex digits) */
                craftsmanId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FavouriteView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            /** @description `FAVOURITES_FULL`: Your favourites list is full: remove a craftsman first. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FavouritesFullError"];
                };
            };
            default: components["responses"]["WriteFailed"];
        };
    };
    "favourites.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a user (24 hex digits) */
                craftsmanId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            default: components["responses"]["WriteFailed"];
        };
    };
    "health.checkLiveness": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            default: components["responses"]["PublicReadFailed"];
        };
    };
    "health.checkReadiness": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            default: components["responses"]["PublicReadFailed"];
        };
    };
    "invitations.invite": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            /**
             * @description `JOB_NOT_POSTED`: You can only invite craftsmen before the job has its first quote.
             *
             *     `ALREADY_INVITED`: This craftsman has already been invited to this job.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobNotPostedError"] | components["schemas"]["AlreadyInvitedError"];
                };
            };
            default: components["responses"]["KeyedWriteFailed"];
        };
    };
    "invitations.list": {
        parameters: {
            query?: {
                /** @description Page, from 1, which is the default. Not with `before` or `after` */
                page?: number;
                /** @description Those older than this one, newest first. Not with `after` or `page` */
                before?: string;
                /** @description Those newer than this one, oldest first: for catching up. Not with `before` or `page` */
                after?: string;
                /** @description Items a page, 1–100 */
                limit?: number;
            };
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            default: components["responses"]["ReadFailed"];
        };
    };
    "invitations.respond": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationAnswer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedInvitation"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            /**
             * @description `INVITATION_ANSWERED`: You have already answered this invitation.
             *
             *     `INVITATION_EXPIRED`: The invitation has expired.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationAnsweredError"] | components["schemas"]["InvitationExpiredError"];
                };
            };
            default: components["responses"]["KeyedWriteFailed"];
        };
    };
    "invitations.listReceived": {
        parameters: {
            query?: {
                /** @description Any of these, in any case; may be repeated */
                status?: components["schemas"]["InvitationStatus"][];
                /** @description Page, from 1, which is the default. Not with `before` or `after` */
                page?: number;
                /** @description Those older than this one, newest first. Not with `after` or `page` */
                before?: string;
                /** @description Those newer than this one, oldest first: for catching up. Not with `before` or `page` */
                after?: string;
                /** @description Items a page, 1–100 */
                limit?: number;
            };
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedInvitationPage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["ReadFailed"];
        };
    };
    "jobs.list": {
        parameters: {
            query?: {
                /** @description A service: its name in English or Arabic, or its id */
                category?: string;
                /** @description Any of these, in any case; may be repeated */
                status?: components["schemas"]["JobStatus"][];
                /** @description A governorate of GET /places: its id, or its name in English or Arabic */
                governorate?: string;
                /** @description A district of GET /places: its id, or its name in English or Arabic */
                district?: string;
                /** @description `longitude,latitude`; adds `distance` to each job */
                near?: string;
                /** @description Metres around `near`, which it needs; 25,000 when absent, at most 100,000 */
                radius?: number;
                /** @description Words of title, trade, district, governorate or description; spelling of Arabic is forgiven */
                q?: string;
                paymentType?: components["schemas"]["PaymentType"];
                /** @description Piastres */
                minBudget?: number;
                /** @description Piastres */
                maxBudget?: number;
                postedAfter?: string;
                postedBefore?: string;
                scheduledFrom?: string;
                scheduledTo?: string;
                /** @description For craftsmen: only open jobs one was invited to and has not declined; `false` is as if absent */
                invited?: boolean;
                /** @description For staff: only jobs of which one side was banned or closed the account after hiring; `false` is as if absent */
                needsStaff?: boolean;
                /** @description `nearest` (needs `near`), `newest` or `budget` (highest first) */
                sort?: components["schemas"]["JobOrder"];
                /** @description Page, from 1, which is the default. Not with `before` or `after` */
                page?: number;
                /** @description Those older than this one, newest first. Not with `after` or `page` */
                before?: string;
                /** @description Those newer than this one, oldest first: for catching up. Not with `before` or `page` */
                after?: string;
                /** @description Items a page, 1–100 */
                limit?: number;
            };
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobPage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            default: components["responses"]["ReadFailed"];
        };
    };
    "jobs.post": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobInput"];
                "multipart/form-data": components["schemas"]["JobForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["KeyedPictureUploadFailed"];
        };
    };
    "jobs.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            404: components["responses"]["InvalidIdOrNotFound"];
            default: components["responses"]["ReadFailed"];
        };
    };
    "jobs.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobChanges"];
                "multipart/form-data": components["schemas"]["JobChangesForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            /** @description `JOB_NOT_OPEN`: The job is no longer open. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobNotOpenError"];
                };
            };
            default: components["responses"]["PictureUploadFailed"];
        };
    };
    "jobs.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            /** @description `INVALID_TRANSITION`: The job cannot be moved to this status. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidTransitionError"];
                };
            };
            default: components["responses"]["KeyedWriteFailed"];
        };
    };
    "jobs.changeStatus": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobStatusChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            /**
             * @description `INVALID_TRANSITION`: The job cannot be moved to this status.
             *
             *     `PAYMENT_REQUIRED`: The client has to pay before work starts.
             *
             *     `JOB_NOT_OPEN`: The job is no longer open.
             *
             *     `QUOTE_NOT_OPEN`: This quote is no longer active.
             *
             *     `QUOTE_STALE`: The job has changed since this quote; the craftsman has to confirm or revise it first.
             *
             *     `QUOTE_CHANGED`: The quote has been revised; look at it again and accept it with its revision.
             *
             *     `TOO_MANY_CANCELLATIONS`: You have cancelled too many jobs after hiring; you can hire again later.
             *
             *     `TOO_MANY_HIRES`: You have hired for too many jobs that have not begun; you can hire again once work on them has begun.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidTransitionError"] | components["schemas"]["PaymentRequiredError"] | components["schemas"]["JobNotOpenError"] | components["schemas"]["QuoteNotOpenError"] | components["schemas"]["QuoteStaleError"] | components["schemas"]["QuoteChangedError"] | components["schemas"]["TooManyCancellationsError"] | components["schemas"]["TooManyHiresError"];
                };
            };
            default: components["responses"]["KeyedWriteFailed"];
        };
    };
    "jobs.confirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            /** @description `NOT_COMPLETED`: The job is not completed yet. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotCompletedError"];
                };
            };
            default: components["responses"]["KeyedWriteFailed"];
        };
    };
    "jobs.proposeReschedule": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RescheduleInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            /**
             * @description `NOT_RESCHEDULABLE`: The time is agreed anew only between hiring and the start of work.
             *
             *     `RESCHEDULE_PENDING`: The other side has proposed a time; answer that first.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotReschedulableError"] | components["schemas"]["ReschedulePendingError"];
                };
            };
            default: components["responses"]["KeyedWriteFailed"];
        };
    };
    "jobs.respondToReschedule": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RescheduleAnswer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            /**
             * @description `NOT_RESCHEDULABLE`: The time is agreed anew only between hiring and the start of work.
             *
             *     `NO_RESCHEDULE`: No proposed time is waiting for an answer.
             *
             *     `RESCHEDULE_CHANGED`: Another time was proposed meanwhile; answer that with its revision.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotReschedulableError"] | components["schemas"]["NoRescheduleError"] | components["schemas"]["RescheduleChangedError"];
                };
            };
            default: components["responses"]["KeyedWriteFailed"];
        };
    };
    "jobs.listHistory": {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: number;
                /** @description Items a page, 1–100 */
                limit?: number;
            };
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobHistoryPage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            default: components["responses"]["ReadFailed"];
        };
    };
    "jobs.listOwn": {
        parameters: {
            query?: {
                /** @description Any of these, in any case; may be repeated */
                status?: components["schemas"]["JobStatus"][];
                /** @description Page, from 1, which is the default. Not with `before` or `after` */
                page?: number;
                /** @description Those older than this one, newest first. Not with `after` or `page` */
                before?: string;
                /** @description Those newer than this one, oldest first: for catching up. Not with `before` or `page` */
                after?: string;
                /** @description Items a page, 1–100 */
                limit?: number;
            };
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobPage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["ReadFailed"];
        };
    };
    "notifications.list": {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: number;
                /** @description Items a page, 1–100 */
                limit?: number;
                /** @description `true`: only unread ones; `false`: only read ones */
                unread?: boolean;
                /** @description Those older than this one, without a count; `page` is ignored */
                before?: string;
            };
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            default: components["responses"]["ReadFailed"];
        };
    };
    "notifications.countUnread": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCount"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            default: components["responses"]["ReadFailed"];
        };
    };
    "notifications.markManyRead": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationMarks"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            default: components["responses"]["WriteFailed"];
        };
    };
    "notifications.markAllRead": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            default: components["responses"]["WriteFailed"];
        };
    };
    "notifications.markRead": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a notification (24 hex digits) */
                notificationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            404: components["responses"]["InvalidIdOrNotFound"];
            default: components["responses"]["WriteFailed"];
        };
    };
    "notifications.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a notification (24 hex digits) */
                notificationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            404: components["responses"]["InvalidIdOrNotFound"];
            default: components["responses"]["WriteFailed"];
        };
    };
    "notifications.getPreferences": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            default: components["responses"]["ReadFailed"];
        };
    };
    "notifications.changePreferences": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationPreferenceChanges"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            default: components["responses"]["WriteFailed"];
        };
    };
    "notifications.addDevice": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceTokenInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceTokenView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            default: components["responses"]["WriteFailed"];
        };
    };
    "notifications.removeDevice": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description As Firebase gave it to the app */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            404: components["responses"]["InvalidIdOrNotFound"];
            default: components["responses"]["WriteFailed"];
        };
    };
    "notifications.subscription": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description From the link of the mail */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSubscription"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            404: components["responses"]["InvalidIdOrNotFound"];
            default: components["responses"]["PublicReadFailed"];
        };
    };
    "notifications.unsubscribe": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description From the link of the mail */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OneClickUnsubscribe"];
                "application/x-www-form-urlencoded": components["schemas"]["OneClickUnsubscribe"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSubscription"];
                };
            };
            400: components["responses"]["ValidationFailedOrMalformedForm"];
            404: components["responses"]["InvalidIdOrNotFound"];
            default: components["responses"]["PublicWriteFailed"];
        };
    };
    "operations.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The key that was sent */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationState"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            404: components["responses"]["InvalidId"];
            default: components["responses"]["ReadFailed"];
        };
    };
    "places.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Places"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            default: components["responses"]["PublicReadFailed"];
        };
    };
    "quotes.list": {
        parameters: {
            query?: {
                /** @description `price` (lowest first), `rating` of the craftsman (best first), `eta` (soonest first) or `newest` */
                sort?: components["schemas"]["QuoteOrder"];
                /** @description Page, from 1, which is the default. Not with `before` or `after` */
                page?: number;
                /** @description Those older than this one, newest first. Not with `after` or `page` */
                before?: string;
                /** @description Those newer than this one, oldest first: for catching up. Not with `before` or `page` */
                after?: string;
                /** @description Items a page, 1–100 */
                limit?: number;
            };
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotePage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            404: components["responses"]["InvalidIdOrNotFound"];
            default: components["responses"]["ReadFailed"];
        };
    };
    "quotes.submit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            /**
             * @description `FORBIDDEN`: Only craftsmen may do this.
             *
             *     `INVITATION_NOT_ACCEPTED`: Accept the invitation to this job before you send a quote.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenError"] | components["schemas"]["InvitationNotAcceptedError"];
                };
            };
            404: components["responses"]["InvalidIdOrNotFound"];
            /**
             * @description `JOB_NOT_OPEN`: The job is no longer open.
             *
             *     `JOB_CHANGED`: The job has changed meanwhile; look at it again.
             *
             *     `ALREADY_QUOTED`: You already have a quote on this job. You can revise it.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobNotOpenError"] | components["schemas"]["JobChangedError"] | components["schemas"]["AlreadyQuotedError"];
                };
            };
            default: components["responses"]["KeyedWriteFailed"];
        };
    };
    "quotes.revise": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
                /** @description Identifier of a quote (24 hex digits) */
                quoteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteChanges"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            /**
             * @description `QUOTE_NOT_OPEN`: This quote is no longer active.
             *
             *     `JOB_NOT_OPEN`: The job is no longer open.
             *
             *     `JOB_CHANGED`: The job has changed meanwhile; look at it again.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteNotOpenError"] | components["schemas"]["JobNotOpenError"] | components["schemas"]["JobChangedError"];
                };
            };
            /** @description `QUOTE_REVISED_TOO_OFTEN`: This quote was revised too often in the last hour: at most 10 times; try again in 840 seconds. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteRevisedTooOftenError"];
                };
            };
            default: components["responses"]["WriteFailed"];
        };
    };
    "quotes.withdraw": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
                /** @description Identifier of a quote (24 hex digits) */
                quoteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            /** @description `QUOTE_NOT_OPEN`: This quote is no longer active. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteNotOpenError"];
                };
            };
            default: components["responses"]["KeyedWriteFailed"];
        };
    };
    "quotes.confirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
                /** @description Identifier of a quote (24 hex digits) */
                quoteId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["QuoteConfirmation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            /**
             * @description `QUOTE_NOT_OPEN`: This quote is no longer active.
             *
             *     `JOB_NOT_OPEN`: The job is no longer open.
             *
             *     `JOB_CHANGED`: The job has changed meanwhile; look at it again.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteNotOpenError"] | components["schemas"]["JobNotOpenError"] | components["schemas"]["JobChangedError"];
                };
            };
            default: components["responses"]["KeyedWriteFailed"];
        };
    };
    "quotes.accept": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
                /** @description Identifier of a quote (24 hex digits) */
                quoteId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["QuoteAcceptance"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            /**
             * @description `JOB_NOT_OPEN`: The job is no longer open.
             *
             *     `QUOTE_NOT_OPEN`: This quote is no longer active.
             *
             *     `QUOTE_STALE`: The job has changed since this quote; the craftsman has to confirm or revise it first.
             *
             *     `QUOTE_CHANGED`: The quote has been revised; look at it again and accept it with its revision.
             *
             *     `TOO_MANY_CANCELLATIONS`: You have cancelled too many jobs after hiring; you can hire again later.
             *
             *     `TOO_MANY_HIRES`: You have hired for too many jobs that have not begun; you can hire again once work on them has begun.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobNotOpenError"] | components["schemas"]["QuoteNotOpenError"] | components["schemas"]["QuoteStaleError"] | components["schemas"]["QuoteChangedError"] | components["schemas"]["TooManyCancellationsError"] | components["schemas"]["TooManyHiresError"];
                };
            };
            default: components["responses"]["KeyedWriteFailed"];
        };
    };
    "quotes.reject": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
                /** @description Identifier of a quote (24 hex digits) */
                quoteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            /** @description `QUOTE_NOT_OPEN`: This quote is no longer active. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteNotOpenError"];
                };
            };
            default: components["responses"]["KeyedWriteFailed"];
        };
    };
    "quotes.listOwn": {
        parameters: {
            query?: {
                /** @description Any of these, in any case; may be repeated */
                status?: components["schemas"]["QuoteStatus"][];
                /** @description Page, from 1, which is the default. Not with `before` or `after` */
                page?: number;
                /** @description Those older than this one, newest first. Not with `after` or `page` */
                before?: string;
                /** @description Those newer than this one, oldest first: for catching up. Not with `before` or `page` */
                after?: string;
                /** @description Items a page, 1–100 */
                limit?: number;
            };
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnQuotePage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["ReadFailed"];
        };
    };
    "recommendations.listCraftsmen": {
        parameters: {
            query: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
                /** @description How many, 1–100 */
                limit?: number;
            };
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendedCraftsman"][];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description `JOB_NOT_OPEN`: The job is no longer open. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobNotOpenError"];
                };
            };
            default: components["responses"]["ReadFailed"];
        };
    };
    "recommendations.listJobs": {
        parameters: {
            query?: {
                /** @description How many, 1–100 */
                limit?: number;
            };
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendedJob"][];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["ReadFailed"];
        };
    };
    "services.list": {
        parameters: {
            query?: {
                /** @description Language of names and descriptions; `all` gives both, Arabic in fields of its own */
                lang?: components["schemas"]["LanguageChoice"];
            };
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceView"][];
                };
            };
            400: components["responses"]["ValidationFailed"];
            default: components["responses"]["PublicReadFailed"];
        };
    };
    "services.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceInput"];
                "multipart/form-data": components["schemas"]["ServiceForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            /** @description `SERVICE_NAME_TAKEN`: A service with this name already exists. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceNameTakenError"];
                };
            };
            default: components["responses"]["KeyedPictureUploadFailed"];
        };
    };
    "services.get": {
        parameters: {
            query?: {
                /** @description Language of names and descriptions; `all` gives both, Arabic in fields of its own */
                lang?: components["schemas"]["LanguageChoice"];
            };
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a service (24 hex digits) */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            404: components["responses"]["InvalidIdOrNotFound"];
            default: components["responses"]["PublicReadFailed"];
        };
    };
    "services.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a service (24 hex digits) */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceChanges"];
                "multipart/form-data": components["schemas"]["ServiceChangesForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            /**
             * @description `SERVICE_NAME_TAKEN`: A service with this name already exists.
             *
             *     `SERVICE_IN_USE`: This service is used by jobs or craftsmen.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceNameTakenError"] | components["schemas"]["ServiceInUseError"];
                };
            };
            default: components["responses"]["PictureUploadFailed"];
        };
    };
    "services.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a service (24 hex digits) */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            /** @description `SERVICE_IN_USE`: This service is used by jobs or craftsmen. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceInUseError"];
                };
            };
            default: components["responses"]["WriteFailed"];
        };
    };
    "sessions.list": {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: number;
                /** @description Items a page, 1–100 */
                limit?: number;
            };
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            default: components["responses"]["ReadFailed"];
        };
    };
    "sessions.revokeOthers": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            default: components["responses"]["WriteFailed"];
        };
    };
    "sessions.revoke": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a session (24 hex digits) */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            404: components["responses"]["InvalidIdOrNotFound"];
            default: components["responses"]["WriteFailed"];
        };
    };
    "uploads.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadsCreateForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            default: components["responses"]["KeyedPictureUploadFailed"];
        };
    };
    "users.getOwn": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnProfile"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            default: components["responses"]["ReadFailed"];
        };
    };
    "users.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChanges"];
                "multipart/form-data": components["schemas"]["ProfileChangesForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnProfile"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            /** @description `PHONE_TAKEN`: An account with this phone number already exists. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneTakenError"];
                };
            };
            default: components["responses"]["PictureUploadFailed"];
        };
    };
    "users.patch": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChanges"];
                "multipart/form-data": components["schemas"]["ProfileChangesForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnProfile"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            /** @description `PHONE_TAKEN`: An account with this phone number already exists. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneTakenError"];
                };
            };
            default: components["responses"]["PictureUploadFailed"];
        };
    };
    "users.deactivate": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsersDeactivateInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `WRONG_PASSWORD`: Wrong password.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationFailedError"] | components["schemas"]["WrongPasswordError"];
                };
            };
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            /** @description `JOBS_STILL_OPEN`: You still have unfinished jobs; end them first, or send cancelOpenJobs for those nobody is hired for. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobsStillOpenError"];
                };
            };
            default: components["responses"]["WriteFailed"];
        };
    };
    "users.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a user (24 hex digits) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicProfile"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            404: components["responses"]["InvalidIdOrNotFound"];
            default: components["responses"]["PublicReadFailed"];
        };
    };
    "portfolio.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortfolioItemInput"];
                "multipart/form-data": components["schemas"]["PortfolioItemForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortfolioItemView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            /** @description `PORTFOLIO_FULL`: A portfolio has at most 10 pictures; remove one first. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortfolioFullError"];
                };
            };
            default: components["responses"]["KeyedPictureUploadFailed"];
        };
    };
    "portfolio.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a upload (24 hex digits) */
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            default: components["responses"]["WriteFailed"];
        };
    };
    "bans.ban": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a user (24 hex digits) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BanInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffUserView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            /**
             * @description `FORBIDDEN`: Only craftsmen may do this.
             *
             *     `CANNOT_BAN_SELF`: You cannot block your own account.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenError"] | components["schemas"]["CannotBanSelfError"];
                };
            };
            404: components["responses"]["InvalidIdOrNotFound"];
            /** @description `ALREADY_BANNED`: This account is already blocked. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlreadyBannedError"];
                };
            };
            default: components["responses"]["WriteFailed"];
        };
    };
    "bans.unban": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages, and of the names in replies */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Identifier of a user (24 hex digits) */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffUserView"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["UnauthorizedOrTokenExpired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvalidIdOrNotFound"];
            /** @description `NOT_BANNED`: This account is not blocked. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotBannedError"];
                };
            };
            default: components["responses"]["WriteFailed"];
        };
    };
}
