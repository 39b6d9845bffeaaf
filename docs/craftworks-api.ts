/** Types of the Craftworks API for openapi-fetch; made by npm run openapi, not by hand. */

export interface paths {
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
        get: operations["chat.ofJob"];
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
        get: operations["chat.read"];
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
        get: operations["chat.messages"];
        put?: never;
        /**
         * Send a message
         * @description A text, an image (JPG, PNG, GIF or WebP, as a file `image` of a form), or both. `clientMessageId` makes it idempotent in place of an Idempotency-Key, together with the socket message `send_message`: the same one again is answered with the stored message, has no effect and is under no limit.
         *
         *     Only: client, craftsman.
         */
        post: operations["chat.send"];
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
        get: operations["health.alive"];
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
        get: operations["health.ready"];
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
        get: operations["receivedInvitations.list"];
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
         * @description The job is open at once: craftsmen nearby can find it and quote on it. Photos come as files `photos` of a form (JPG, PNG, GIF or WebP, at most 10 MB each), or as ids of uploads.
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
        get: operations["jobs.read"];
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
        post: operations["jobs.reschedule"];
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
        post: operations["jobs.respondReschedule"];
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
        get: operations["jobs.history"];
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
        get: operations["ownJobs.list"];
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
        get: operations["notifications.unreadCount"];
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
        post: operations["notifications.markRead"];
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
        put: operations["notifications.readAll"];
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
        put: operations["notifications.read"];
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
        get: operations["notifications.preferences"];
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
        get: operations["operations.read"];
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
        get: operations["ownQuotes.list"];
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
        get: operations["recommendations.craftsmen"];
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
        get: operations["recommendedJobs.list"];
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
        get: operations["services.read"];
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
        get: operations["users.me"];
        /**
         * Change your profile
         * @description Fields that are left out stay as they are; `null` clears phone, location, address or bio. Skills and bio are for craftsmen. Email and role cannot be changed here. A file `profilePicture` (JPG, PNG, GIF or WebP, at most 5 MB) replaces the picture, `null` removes it. In a form an empty field stands for `null`.
         *
         *     Anyone signed in.
         */
        put: operations["users.replace"];
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
        patch: operations["users.update"];
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
        get: operations["users.read"];
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
        /** @description Every error has this form; some have more fields, described with their code. */
        Error: {
            /** @description For users, in the language of Accept-Language */
            message: string;
            /**
             * @description Stable, for programs
             * @enum {string}
             */
            code: "ACCOUNT_BANNED" | "ACCOUNT_DEACTIVATED" | "ALREADY_BANNED" | "ALREADY_INVITED" | "ALREADY_QUOTED" | "BODY_TOO_LARGE" | "CANNOT_BAN_SELF" | "CHAT_CLOSED" | "CHAT_NOT_ALLOWED" | "CHAT_NOT_JOINED" | "CLIENT_MESSAGE_ID_REUSED" | "EMAIL_TAKEN" | "FAVOURITES_FULL" | "FILE_TOO_LARGE" | "FILE_TYPE_NOT_ALLOWED" | "FILE_UNREADABLE" | "FORBIDDEN" | "IDEMPOTENCY_KEY_REQUIRED" | "IDEMPOTENCY_KEY_REUSED" | "INTERNAL_ERROR" | "INVALID_CREDENTIALS" | "INVALID_ID" | "INVALID_TRANSITION" | "INVITATION_ANSWERED" | "INVITATION_EXPIRED" | "INVITATION_NOT_ACCEPTED" | "JOBS_STILL_OPEN" | "JOB_CHANGED" | "JOB_NOT_OPEN" | "JOB_NOT_POSTED" | "MALFORMED_FORM" | "MALFORMED_JSON" | "NOT_BANNED" | "NOT_COMPLETED" | "NOT_FOUND" | "NOT_ON_THE_WAY" | "NOT_RESCHEDULABLE" | "NO_RESCHEDULE" | "PAYMENT_REQUIRED" | "PHONE_TAKEN" | "PORTFOLIO_FULL" | "QUOTE_CHANGED" | "QUOTE_NOT_OPEN" | "QUOTE_REVISED_TOO_OFTEN" | "QUOTE_STALE" | "RATE_LIMITED" | "REQUEST_IN_PROGRESS" | "RESCHEDULE_CHANGED" | "RESCHEDULE_PENDING" | "RESET_TOKEN_INVALID" | "ROUTE_NOT_FOUND" | "SERVICE_IN_USE" | "SERVICE_NAME_TAKEN" | "SERVICE_UNAVAILABLE" | "STORAGE_FULL" | "TOKEN_EXPIRED" | "TOO_MANY_AT_ONCE" | "TOO_MANY_CANCELLATIONS" | "TOO_MANY_CONNECTIONS" | "TOO_MANY_HIRES" | "TOO_MANY_UPLOADS" | "UNAUTHORIZED" | "UNKNOWN_MESSAGE" | "UNSUPPORTED_MEDIA_TYPE" | "UPLOAD_LIMIT_REACHED" | "VALIDATION_FAILED" | "VERIFICATION_INVALID" | "WRONG_LOGIN_TYPE" | "WRONG_PASSWORD";
            requestId: string;
            /** @description With VALIDATION_FAILED: every invalid field */
            errors?: {
                path: string;
                message: string;
            }[];
            /** @description What the code has to say more */
            details?: {
                field: string;
                /** @enum {string} */
                limit: "megabytes" | "megapixels" | "frames";
                most: number;
            } | {
                field: string;
                /** @description What its content says it is, or `unknown` */
                found: string;
                allowed: string[];
            } | {
                field: string;
                found: string;
            } | {
                /** @description What is in the way; at most 50 */
                jobs: {
                    id: string;
                    title: string;
                    status: string;
                }[];
            } | {
                /** @description Of the job */
                revision: number;
            } | {
                most: number;
            } | {
                price: number;
                revision: number;
                /** @description What the quote says now and did not say when the client saw it, as far as that is known */
                changed: {
                    /** @enum {string} */
                    field: "price" | "notes" | "etaHours";
                    from?: string | number | null;
                    to: string | number | null;
                }[];
            } | {
                /**
                 * @description Which limit it is; stable
                 * @constant
                 */
                name: "quote-revisions";
                limit: number;
                windowSeconds: number;
                /** @description How long to wait */
                retryAfterSeconds: number;
            } | {
                /** @description Which limit it is; stable */
                name: string;
                /** @description What was counted, in the language of the message */
                counted: string | {
                    en: string;
                    ar: string;
                };
                /** @description How many are free in a window */
                limit: number;
                windowSeconds: number;
                /** @description How long to wait */
                retryAfterSeconds: number;
            } | {
                /** Format: date-time */
                scheduledFor: string;
                revision: number;
            } | {
                /** @description Megabytes */
                most: number;
            } | {
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
            } | {
                limit: number;
                days: number;
                /** Format: date-time */
                until: string;
            } | {
                /**
                 * @description Which limit it is; stable
                 * @constant
                 */
                name: "connections-at-once";
                /** @description Sockets of one user */
                limit: number;
                /** @description How long to wait */
                retryAfterSeconds: number;
            } | {
                /** @description Of hires that have not begun, and cancellations after hiring */
                limit: number;
                days: number;
                /**
                 * Format: date-time
                 * @description When the first of them counts no longer, at the latest
                 */
                until: string;
            } | {
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
            } | {
                /** @enum {string} */
                limit: "imagesPerMinute" | "megabytesPerDay";
                most: number;
                /** @description How long to wait */
                retryAfterSeconds: number;
            };
        } & {
            [key: string]: unknown;
        };
        RegistrationInput: {
            /** @description Email address; its domain may be in any script */
            email: string;
            /** @description At least 8 characters, at most 72 bytes of UTF-8 (NFC), and none of the commonest */
            password: string;
            /** @description client or craftsman, in any case */
            role: string;
            firstName: string;
            lastName: string;
            /** @description Phone number; local Egyptian input is accepted and stored as E.164 */
            phone?: string;
            /** @description Exact; never shown to others */
            location?: components["schemas"]["GeoPointInput"];
            /**
             * @description Language of push notifications, emails and text messages
             * @enum {string}
             */
            language?: "en" | "ar";
            /** @description Craftsmen only: names of services, in English or Arabic */
            skills?: string[];
            /** @description What the user calls this device; shown in the list of their sessions */
            deviceName?: string;
        };
        GeoPointInput: {
            /**
             * @default Point
             * @constant
             */
            type?: "Point";
            /** @description [longitude, latitude] */
            coordinates: [
                number,
                number
            ];
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
            /** @enum {string} */
            role: "client" | "craftsman" | "moderator" | "admin";
            firstName: string;
            lastName: string;
            profilePicture: string | null;
            /** @enum {string} */
            language: "en" | "ar";
            address: string | null;
            location: {
                /** @constant */
                type: "Point";
                coordinates: [
                    number,
                    number
                ];
            } | null;
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
            /**
             * @description Of craftsmen
             * @enum {string}
             */
            verificationStatus?: "None" | "Pending" | "Verified" | "Rejected";
            /** @description Of craftsmen: how far they travel */
            serviceRadiusMetres?: number;
            /** @description Of craftsmen: piastres */
            wallet?: {
                balance: number;
                withdrawableBalance: number;
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        PortfolioItemView: {
            id: string;
            url: string;
            caption: string | null;
            /** Format: date-time */
            addedAt: string;
        };
        LoginInput: {
            /** @description Email or phone; for staff the email */
            loginIdentifier: string;
            password: string;
            /**
             * @description clients: clients and craftsmen; admins: staff
             * @enum {string}
             */
            type: "clients" | "admins";
            /** @description What the user calls this device; shown in the list of their sessions */
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
        Message: {
            message: string;
        };
        ChatInput: {
            /** @description Identifier of a job (24 hex digits) */
            jobId: string;
            /** @description Whom the client wants to talk to; required from a client, left out by a craftsman */
            craftsmanId?: string;
        };
        ChatView: {
            id: string;
            job: {
                id: string;
                title: string;
                /** @enum {string} */
                status: "Posted" | "Quoted" | "Hired" | "On The Way" | "In Progress" | "Completed" | "Disputed" | "Cancelled";
                /** @enum {string} */
                paymentType: "Escrow" | "Cash" | "CashProtected";
                /** @description Piastres */
                budget: number | null;
            };
            client: components["schemas"]["UserSummary"];
            craftsman: components["schemas"]["UserSummary"];
            /** @description The number of the newest message; 0 while there is none */
            lastSeq: number;
            lastMessage: components["schemas"]["ChatLastMessage"] | null;
            /** @description Sequence number of the newest message each side has read */
            readSeq: {
                client: number;
                craftsman: number;
            };
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
            /** @description Required without an image */
            text?: string;
            /** @description An id for the message chosen by the sender, 1–64 visible ASCII characters: it makes sending it again harmless */
            clientMessageId: string;
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
            /** @description Email address; its domain may be in any script */
            email?: string;
            /** @description From the mail, with `email` */
            code?: string;
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
            /** @enum {string} */
            verificationStatus: "None" | "Pending" | "Verified" | "Rejected";
            /** @description Nearest district, in the caller's language */
            district: string | null;
            /** Format: date-time */
            favouritedAt: string;
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
            /** @enum {string} */
            status: "Pending" | "Accepted" | "Rejected" | "Expired";
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
        ReceivedInvitation: {
            id: string;
            jobId: string;
            /** @enum {string} */
            status: "Pending" | "Accepted" | "Rejected" | "Expired";
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
            /** @enum {string} */
            status: "Posted" | "Quoted" | "Hired" | "On The Way" | "In Progress" | "Completed" | "Disputed" | "Cancelled";
            /** @enum {string} */
            paymentType: "Escrow" | "Cash" | "CashProtected";
            budget: number | null;
            scheduledFor: string | null;
            revision: number;
        };
        JobInput: {
            title: string;
            description: string;
            /** @description A service: its name in English or Arabic, or its id */
            category: string;
            location: components["schemas"]["GeoPointInput"];
            /** @description Shown only to the hired craftsman */
            address?: string;
            /** @description Ids of own uploads, or files of a form; at most 5 in all */
            photos?: string[];
            /** @enum {string} */
            paymentType: "Escrow" | "Cash" | "CashProtected";
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
            /** @enum {string} */
            status: "Posted" | "Quoted" | "Hired" | "On The Way" | "In Progress" | "Completed" | "Disputed" | "Cancelled";
            /** @description Where the caller may move the job by PATCH status */
            nextStatuses: ("Posted" | "Quoted" | "Hired" | "On The Way" | "In Progress" | "Completed" | "Disputed" | "Cancelled")[];
            /** @enum {string} */
            paymentType: "Escrow" | "Cash" | "CashProtected";
            budget: number | null;
            scheduledFor: string | null;
            client: components["schemas"]["UserSummary"];
            /** @description For the client and staff, and for the hired craftsman while the deal is on */
            clientPhone?: string | null;
            craftsman: components["schemas"]["UserSummary"] | null;
            /** @description For the hired craftsman and staff, and for the client while the deal is on; null before hiring */
            craftsmanPhone?: string | null;
            /** @description Exact for the client and staff, and for the hired craftsman while the deal is on: from hiring (Cash) or funding (Escrow, CashProtected) until cancellation or 7 days after confirmation; else rounded to about 1 km */
            location: components["schemas"]["Point"];
            isLocationExact: boolean;
            /**
             * @description The craftsman who looks accepted an invitation to it; see `myInvitation`
             * @constant
             */
            invited?: true;
            /** @description For a craftsman: their newest quote on it, whatever became of it */
            myQuote?: {
                id: string;
                /** @description As of QuoteView */
                status: string;
                /** @description Piastres */
                price: number;
                /** @description 1, and one more each time it was revised */
                revision: number;
            } | null;
            /** @description For a craftsman: their invitation to it */
            myInvitation?: {
                id: string;
                /** @description As of InvitationView */
                status: string;
            } | null;
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
            craftsmanLocation?: {
                coordinates: [
                    number,
                    number
                ];
                /** Format: date-time */
                at: string;
            };
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
            cancellation?: {
                /** @enum {string} */
                by: "client" | "craftsman" | "staff" | "system";
                /** @description Piastres */
                fee: number;
                payee: ("craftsman" | "platform") | null;
                reason: string | null;
            } | null;
            /** @description For staff, until the job ends */
            needsStaff?: {
                /** @enum {string} */
                reason: "client-gone" | "craftsman-gone";
                /** Format: date-time */
                at: string;
            };
            /** @description A proposed time that waits for the answer of the other side; for parties and staff */
            reschedule?: {
                /** @enum {string} */
                by: "client" | "craftsman";
                /** Format: date-time */
                scheduledFor: string;
                reason: string | null;
                /** Format: date-time */
                proposedAt: string;
                revision: number;
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Raised by each change of category, place, description or time: quotes given before are stale */
            revision: number;
        };
        Point: {
            /** @constant */
            type: "Point";
            coordinates: [
                number,
                number
            ];
        };
        JobHistoryEntry: {
            /** @enum {string} */
            status: "Posted" | "Quoted" | "Hired" | "On The Way" | "In Progress" | "Completed" | "Disputed" | "Cancelled";
            /** Format: date-time */
            at: string;
            /** @description User id; null when the system did it */
            by: string | null;
            note: string | null;
            /** @description Of an entry about the time of the job, which leaves its status */
            reschedule?: {
                /** @enum {string} */
                step: "Proposed" | "Accepted" | "Rejected";
                /** Format: date-time */
                scheduledFor: string;
            };
        };
        NotificationView: {
            id: string;
            /** @enum {string} */
            type: "invitation" | "quote" | "status" | "review" | "dispute" | "admin" | "message" | "payment" | "system";
            /** @description What happened: invitation.accepted, invitation.craftsman-gone, invitation.expired, invitation.rejected, invitation.sent, job.confirmed, job.needs-staff, job.reschedule-answered, job.reschedule-proposed, job.status-changed, job.updated, message.received, quote.accepted, quote.confirmed, quote.craftsman-gone, quote.declined, quote.expired, quote.revised, quote.submitted, quote.withdrawn, user.banned, user.password-changed; more may come */
            kind: string;
            title: string;
            message: string;
            /** @description For messages of one chat: how many unread ones it stands for; absent for one, at most 100 */
            count?: number;
            /** @description What to open */
            data: {
                chatId?: string;
                invitationId?: string;
                jobId?: string;
                messageId?: string;
                quoteId?: string;
            } & {
                [key: string]: string;
            };
            read: boolean;
            /**
             * Format: date-time
             * @description When it happened
             */
            createdAt: string;
        };
        NotificationPreferences: {
            kinds: {
                /** @enum {string} */
                kind: "invitation.accepted" | "invitation.craftsman-gone" | "invitation.expired" | "invitation.rejected" | "invitation.sent" | "job.confirmed" | "job.needs-staff" | "job.reschedule-answered" | "job.reschedule-proposed" | "job.status-changed" | "job.updated" | "message.received" | "quote.accepted" | "quote.confirmed" | "quote.craftsman-gone" | "quote.declined" | "quote.expired" | "quote.revised" | "quote.submitted" | "quote.withdrawn" | "user.banned" | "user.password-changed";
                channels: {
                    inApp: components["schemas"]["NotificationChannelState"];
                    push: components["schemas"]["NotificationChannelState"];
                    email: components["schemas"]["NotificationChannelState"];
                    sms: components["schemas"]["NotificationChannelState"];
                };
            }[];
            quietHours: {
                from: string;
                to: string;
                timeZone: string;
            } | null;
        };
        NotificationChannelState: {
            on: boolean;
            /** @description Whether it can be changed */
            mutable: boolean;
        };
        DeviceTokenView: {
            id: string;
            token: string;
            /** @enum {string} */
            platform: "android" | "ios" | "web";
            /** Format: date-time */
            createdAt: string;
        };
        OperationState: {
            /** @constant */
            status: "applied";
            /** @description Which endpoint, by its operationId */
            operation: string;
            /** @description The reply as it was sent */
            answer: {
                status: number;
                body: unknown;
            };
            /** Format: date-time */
            at: string;
        } | {
            /** @constant */
            status: "pending";
        } | {
            /** @constant */
            status: "unknown";
        };
        Governorate: {
            /** @description ISO 3166-2; stable, what filters take and replies carry */
            id: string;
            /** @description English */
            name: string;
            /** @description Arabic */
            nameAr: string;
            /** @description [longitude, latitude] */
            centre: [
                number,
                number
            ];
            districts: {
                /** @description Stable; what filters take and replies carry */
                id: string;
                /** @description English */
                name: string;
                /** @description Arabic */
                nameAr: string;
                /** @description [longitude, latitude] */
                centre: [
                    number,
                    number
                ];
            }[];
        };
        QuoteInput: {
            /** @description Amount in piastres (1 EGP = 100 piastres) */
            price: number;
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
            /** @enum {string} */
            status: "Submitted" | "Accepted" | "Declined" | "Withdrawn" | "Expired";
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
        OwnQuoteView: {
            id: string;
            jobId: string;
            craftsman: components["schemas"]["UserSummary"];
            /** @description Piastres */
            price: number;
            notes: string | null;
            etaHours: number | null;
            /** @enum {string} */
            status: "Submitted" | "Accepted" | "Declined" | "Withdrawn" | "Expired";
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
            /** @enum {string} */
            verificationStatus: "None" | "Pending" | "Verified" | "Rejected";
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
            reasons: {
                /** @description NEAR, HIGHLY_RATED, EXPERIENCED, ANSWERS_QUICKLY, ON_TIME, FREE_THEN, VERIFIED, NEW, JUST_POSTED, FEW_QUOTES; more may come */
                code: string;
                /** @description Its part of the score */
                weight: number;
                /** @description In the caller's language */
                text: string;
            }[];
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
            /** @enum {string} */
            status: "Posted" | "Quoted" | "Hired" | "On The Way" | "In Progress" | "Completed" | "Disputed" | "Cancelled";
            /** @description Where the caller may move the job by PATCH status */
            nextStatuses: ("Posted" | "Quoted" | "Hired" | "On The Way" | "In Progress" | "Completed" | "Disputed" | "Cancelled")[];
            /** @enum {string} */
            paymentType: "Escrow" | "Cash" | "CashProtected";
            budget: number | null;
            scheduledFor: string | null;
            client: components["schemas"]["UserSummary"];
            /** @description For the client and staff, and for the hired craftsman while the deal is on */
            clientPhone?: string | null;
            craftsman: components["schemas"]["UserSummary"] | null;
            /** @description For the hired craftsman and staff, and for the client while the deal is on; null before hiring */
            craftsmanPhone?: string | null;
            /** @description Exact for the client and staff, and for the hired craftsman while the deal is on: from hiring (Cash) or funding (Escrow, CashProtected) until cancellation or 7 days after confirmation; else rounded to about 1 km */
            location: components["schemas"]["Point"];
            isLocationExact: boolean;
            /**
             * @description The craftsman who looks accepted an invitation to it; see `myInvitation`
             * @constant
             */
            invited?: true;
            /** @description For a craftsman: their newest quote on it, whatever became of it */
            myQuote?: {
                id: string;
                /** @description As of QuoteView */
                status: string;
                /** @description Piastres */
                price: number;
                /** @description 1, and one more each time it was revised */
                revision: number;
            } | null;
            /** @description For a craftsman: their invitation to it */
            myInvitation?: {
                id: string;
                /** @description As of InvitationView */
                status: string;
            } | null;
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
            craftsmanLocation?: {
                coordinates: [
                    number,
                    number
                ];
                /** Format: date-time */
                at: string;
            };
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
            cancellation?: {
                /** @enum {string} */
                by: "client" | "craftsman" | "staff" | "system";
                /** @description Piastres */
                fee: number;
                payee: ("craftsman" | "platform") | null;
                reason: string | null;
            } | null;
            /** @description For staff, until the job ends */
            needsStaff?: {
                /** @enum {string} */
                reason: "client-gone" | "craftsman-gone";
                /** Format: date-time */
                at: string;
            };
            /** @description A proposed time that waits for the answer of the other side; for parties and staff */
            reschedule?: {
                /** @enum {string} */
                by: "client" | "craftsman";
                /** Format: date-time */
                scheduledFor: string;
                reason: string | null;
                /** Format: date-time */
                proposedAt: string;
                revision: number;
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Raised by each change of category, place, description or time: quotes given before are stale */
            revision: number;
            /** @description 0 to 1, three decimals; compare within one list only */
            score: number;
            /** @description Up to four, the strongest first */
            reasons: {
                /** @description NEAR, HIGHLY_RATED, EXPERIENCED, ANSWERS_QUICKLY, ON_TIME, FREE_THEN, VERIFIED, NEW, JUST_POSTED, FEW_QUOTES; more may come */
                code: string;
                /** @description Its part of the score */
                weight: number;
                /** @description In the caller's language */
                text: string;
            }[];
        };
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
            /** @description English name; jobs and skills refer to the service by it */
            name: string;
            /** @description Arabic name */
            nameAr: string;
            /** @description Name of the icon in the apps */
            icon: string;
            description: string;
            descriptionAr: string;
            /** @description Id of an own upload; null removes the picture */
            picture?: string | null;
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
        ProfileChangesInput: {
            firstName?: string;
            lastName?: string;
            phone?: string | null;
            location?: components["schemas"]["GeoPointInput"] | null;
            /**
             * @description Language of push notifications, emails and text messages
             * @enum {string}
             */
            language?: "en" | "ar";
            /** @description Craftsmen only: names of services, in English or Arabic */
            skills?: string[];
            address?: string | null;
            /** @description Craftsmen only */
            bio?: string | null;
            /** @description Removes the picture; a new one is sent as a file of a form */
            profilePicture?: null;
        };
        PublicProfile: {
            id: string;
            firstName: string;
            lastName: string;
            profilePicture: string | null;
            /** @description Mean of the revealed reviews, one decimal; 0 without any */
            rating: number;
            ratingCount: number;
            /** @enum {string} */
            role: "client" | "craftsman";
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
            /**
             * @description Of craftsmen
             * @enum {string}
             */
            verificationStatus?: "None" | "Pending" | "Verified" | "Rejected";
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
        StaffUserView: {
            id: string;
            email: string;
            phone: string | null;
            /** @enum {string} */
            role: "client" | "craftsman" | "moderator" | "admin";
            firstName: string;
            lastName: string;
            profilePicture: string | null;
            /** @enum {string} */
            language: "en" | "ar";
            /** @enum {string} */
            status: "active" | "banned" | "deactivated";
            blockReason: string | null;
            blockedAt: string | null;
            /** @description User id of the admin */
            blockedBy: string | null;
            deactivatedAt: string | null;
            lastLoginAt: string | null;
            /**
             * @description Of craftsmen
             * @enum {string}
             */
            verificationStatus?: "None" | "Pending" | "Verified" | "Rejected";
            /** @description Mean of the revealed reviews, one decimal; 0 without any */
            rating: number;
            ratingCount: number;
            /** Format: date-time */
            createdAt: string;
        };
    };
    responses: never;
    parameters: {
        /** @description Language of messages */
        AcceptLanguage: "en" | "ar";
    };
    requestBodies: never;
    headers: {
        /** @description Echoes X-Request-Id, or a new one: for support and logs */
        RequestId: string;
        /** @description What is left of the limit, and when it is whole again (draft-8) */
        RateLimit: string;
        /** @description Seconds to wait */
        RetryAfter: number;
        /** @description What If-None-Match is sent with, to be answered 304 while nothing has changed */
        ETag: string;
        /** @description `true` when this is the stored answer of an earlier call with the same key */
        Replayed: string;
    };
    pathItems: never;
}
export type Error = components['schemas']['Error'];
export type RegistrationInput = components['schemas']['RegistrationInput'];
export type GeoPointInput = components['schemas']['GeoPointInput'];
export type SignedIn = components['schemas']['SignedIn'];
export type OwnProfile = components['schemas']['OwnProfile'];
export type PortfolioItemView = components['schemas']['PortfolioItemView'];
export type LoginInput = components['schemas']['LoginInput'];
export type TokenPair = components['schemas']['TokenPair'];
export type Message = components['schemas']['Message'];
export type ChatInput = components['schemas']['ChatInput'];
export type ChatView = components['schemas']['ChatView'];
export type UserSummary = components['schemas']['UserSummary'];
export type ChatLastMessage = components['schemas']['ChatLastMessage'];
export type ChatMessageView = components['schemas']['ChatMessageView'];
export type ChatMessageInput = components['schemas']['ChatMessageInput'];
export type ChatReadState = components['schemas']['ChatReadState'];
export type EmailProofInput = components['schemas']['EmailProofInput'];
export type FavouriteView = components['schemas']['FavouriteView'];
export type Health = components['schemas']['Health'];
export type Readiness = components['schemas']['Readiness'];
export type InvitationInput = components['schemas']['InvitationInput'];
export type InvitationView = components['schemas']['InvitationView'];
export type ReceivedInvitation = components['schemas']['ReceivedInvitation'];
export type JobSummary = components['schemas']['JobSummary'];
export type JobInput = components['schemas']['JobInput'];
export type JobView = components['schemas']['JobView'];
export type Point = components['schemas']['Point'];
export type JobHistoryEntry = components['schemas']['JobHistoryEntry'];
export type NotificationView = components['schemas']['NotificationView'];
export type NotificationPreferences = components['schemas']['NotificationPreferences'];
export type NotificationChannelState = components['schemas']['NotificationChannelState'];
export type DeviceTokenView = components['schemas']['DeviceTokenView'];
export type OperationState = components['schemas']['OperationState'];
export type Governorate = components['schemas']['Governorate'];
export type QuoteInput = components['schemas']['QuoteInput'];
export type QuoteView = components['schemas']['QuoteView'];
export type OwnQuoteView = components['schemas']['OwnQuoteView'];
export type RecommendedCraftsman = components['schemas']['RecommendedCraftsman'];
export type RecommendedJob = components['schemas']['RecommendedJob'];
export type ServiceView = components['schemas']['ServiceView'];
export type ServiceInput = components['schemas']['ServiceInput'];
export type SessionView = components['schemas']['SessionView'];
export type Upload = components['schemas']['Upload'];
export type ProfileChangesInput = components['schemas']['ProfileChangesInput'];
export type PublicProfile = components['schemas']['PublicProfile'];
export type PortfolioItemInput = components['schemas']['PortfolioItemInput'];
export type StaffUserView = components['schemas']['StaffUserView'];
export type ParameterAcceptLanguage = components['parameters']['AcceptLanguage'];
export type HeaderRequestId = components['headers']['RequestId'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type HeaderETag = components['headers']['ETag'];
export type HeaderReplayed = components['headers']['Replayed'];
export type $defs = Record<string, never>;
export interface operations {
    "auth.register": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "auth.login": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INVALID_CREDENTIALS`: Wrong email, phone number or password. */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "auth.refresh": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refreshToken: string;
                    /** @description What the user calls this device; shown in the list of their sessions */
                    deviceName?: string;
                };
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNAUTHORIZED`: Sign in to continue. */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "auth.logout": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "auth.forgotPassword": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Email address; its domain may be in any script */
                    email: string;
                };
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
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "auth.resetPassword": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    /** @description At least 8 characters, at most 72 bytes of UTF-8 (NFC), and none of the commonest */
                    newPassword: string;
                };
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
             * @description `RESET_TOKEN_INVALID`: This link is invalid or has already been used. Request a new one.
             *
             *     `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "users.changePassword": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    /** @description At least 8 characters, at most 72 bytes of UTF-8 (NFC), and none of the commonest */
                    newPassword: string;
                };
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
             * @description `WRONG_PASSWORD`: Wrong password.
             *
             *     `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "chat.list": {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: string;
                /** @description Items a page, 1–100 */
                limit?: string;
            };
            header?: {
                /** @description Language of messages */
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
                    "application/json": {
                        data: components["schemas"]["ChatView"][];
                        pagination: {
                            page: number;
                            limit: number;
                            totalPages: number;
                            /** @description Counted up to 10,000 */
                            totalItems: number;
                            /** @description False when there are more than `totalItems` */
                            totalIsExact: boolean;
                        };
                    };
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "chat.open": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: string;
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `CHAT_NOT_ALLOWED`: You can open a chat once there is an invitation, an active quote or a hired craftsman.
             *
             *     `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `NOT_FOUND`: Resource not found. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `CHAT_CLOSED`: This chat is closed. You can still read it.
             *
             *     `REQUEST_IN_PROGRESS`: The first request with this key is still running.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key has already been used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "chat.ofJob": {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: string;
                /** @description Items a page, 1–100 */
                limit?: string;
            };
            header?: {
                /** @description Language of messages */
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
                    "application/json": {
                        data: components["schemas"]["ChatView"][];
                        pagination: {
                            page: number;
                            limit: number;
                            totalPages: number;
                            /** @description Counted up to 10,000 */
                            totalItems: number;
                            /** @description False when there are more than `totalItems` */
                            totalIsExact: boolean;
                        };
                    };
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "chat.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "chat.messages": {
        parameters: {
            query?: {
                /** @description Page, from 1 (default). Not with `before` or `after` */
                page?: string;
                /** @description Older messages than this one, newest first */
                before?: string;
                /** @description Newer messages than this one, oldest first, to catch up. Not with `before` */
                after?: string;
                /** @description Items a page, 1–100 */
                limit?: string;
            };
            header?: {
                /** @description Language of messages */
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
                    "application/json": {
                        data: components["schemas"]["ChatMessageView"][];
                        pagination?: {
                            page: number;
                            limit: number;
                            totalPages: number;
                            /** @description Counted up to 10,000 */
                            totalItems: number;
                            /** @description False when there are more than `totalItems` */
                            totalIsExact: boolean;
                        };
                        /** @description Whether there are more messages in this direction */
                        hasMore: boolean;
                    };
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "chat.send": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
                "multipart/form-data": components["schemas"]["ChatMessageInput"];
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
            /**
             * @description `FILE_UNREADABLE`: The JPG file in “photos” is damaged or incomplete.
             *
             *     `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             *
             *     `MALFORMED_FORM`: The form data is invalid.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `BODY_TOO_LARGE`: The body is too large.
             *
             *     `FILE_TOO_LARGE`: The file in “photos” is too large: at most 10 MB.
             */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here.
             *
             *     `FILE_TYPE_NOT_ALLOWED`: The file in “photos” must be one of: JPG, PNG, GIF, WebP. This is HEIC, as iPhones take it: send it as JPG, or choose Settings › Camera › Formats › Most Compatible.
             */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UPLOAD_LIMIT_REACHED`: Too many pictures: at most 30 a minute; try again in 41 seconds.
             *
             *     `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `TOO_MANY_UPLOADS`: Too many of your uploads are under way: 4 at once, and 20 more may wait; try again in 5 seconds.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "chat.markRead": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
                "application/json": {
                    /** @description The newest message you have read */
                    upTo: string;
                };
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "chat.close": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "auth.verifyEmail": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
             * @description `VERIFICATION_INVALID`: This link or code is invalid or has expired. Request a new one.
             *
             *     `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "auth.resendVerification": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "users.changeEmail": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Email address; its domain may be in any script */
                    email: string;
                    password: string;
                };
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
             * @description `WRONG_PASSWORD`: Wrong password.
             *
             *     `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "favourites.list": {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: string;
                /** @description Items a page, 1–100 */
                limit?: string;
            };
            header?: {
                /** @description Language of messages */
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
                    "application/json": {
                        data: components["schemas"]["FavouriteView"][];
                        pagination: {
                            page: number;
                            limit: number;
                            totalPages: number;
                            /** @description Counted up to 10,000 */
                            totalItems: number;
                            /** @description False when there are more than `totalItems` */
                            totalIsExact: boolean;
                        };
                    };
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "favourites.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FAVOURITES_FULL`: Your favourites list is full: remove a craftsman first. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "favourites.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "health.alive": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "health.ready": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "invitations.invite": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: string;
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `JOB_NOT_POSTED`: You can only invite craftsmen before the job has its first quote.
             *
             *     `ALREADY_INVITED`: This craftsman has already been invited to this job.
             *
             *     `REQUEST_IN_PROGRESS`: The first request with this key is still running.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key has already been used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "invitations.list": {
        parameters: {
            query?: {
                /** @description Page, from 1, which is the default. Not with `before` or `after` */
                page?: string;
                /** @description Those older than this one, newest first */
                before?: string;
                /** @description Those newer than this one, oldest first: for catching up. Not with `before` */
                after?: string;
                /** @description Items a page, 1–100 */
                limit?: string;
            };
            header?: {
                /** @description Language of messages */
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
                    "application/json": {
                        data: components["schemas"]["InvitationView"][];
                        pagination?: {
                            page: number;
                            limit: number;
                            totalPages: number;
                            /** @description Counted up to 10,000 */
                            totalItems: number;
                            /** @description False when there are more than `totalItems` */
                            totalIsExact: boolean;
                        };
                        /** @description With `before` or `after`, in place of `pagination`: whether there are more that way */
                        hasMore?: boolean;
                    };
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `FORBIDDEN`: You are not allowed to do this.
             *
             *     `ACCOUNT_BANNED`: This account is blocked.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "invitations.respond": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    response: "Accepted" | "Rejected";
                };
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `INVITATION_ANSWERED`: You have already answered this invitation.
             *
             *     `INVITATION_EXPIRED`: The invitation has expired.
             *
             *     `REQUEST_IN_PROGRESS`: The first request with this key is still running.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key has already been used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "receivedInvitations.list": {
        parameters: {
            query?: {
                /** @description Any of these, in any case; may be repeated */
                status?: ("Pending" | "Accepted" | "Rejected" | "Expired")[];
                /** @description Page, from 1, which is the default. Not with `before` or `after` */
                page?: string;
                /** @description Those older than this one, newest first */
                before?: string;
                /** @description Those newer than this one, oldest first: for catching up. Not with `before` */
                after?: string;
                /** @description Items a page, 1–100 */
                limit?: string;
            };
            header?: {
                /** @description Language of messages */
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
                    "application/json": {
                        data: components["schemas"]["ReceivedInvitation"][];
                        pagination?: {
                            page: number;
                            limit: number;
                            totalPages: number;
                            /** @description Counted up to 10,000 */
                            totalItems: number;
                            /** @description False when there are more than `totalItems` */
                            totalIsExact: boolean;
                        };
                        /** @description With `before` or `after`, in place of `pagination`: whether there are more that way */
                        hasMore?: boolean;
                    };
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "jobs.list": {
        parameters: {
            query?: {
                /** @description A service: its name in English or Arabic, or its id */
                category?: string;
                /** @description Any of these, in any case; may be repeated */
                status?: ("Posted" | "Quoted" | "Hired" | "On The Way" | "In Progress" | "Completed" | "Disputed" | "Cancelled")[];
                /** @description A governorate of GET /places: its id, or its name in English or Arabic */
                governorate?: string;
                /** @description A district of GET /places: its id, or its name in English or Arabic */
                district?: string;
                /** @description `longitude,latitude`; adds `distance` to each job */
                near?: string;
                /** @description Metres around `near`; 25,000 when absent, at most 100,000 */
                radius?: string;
                /** @description Words of title, trade, district, governorate or description; spelling of Arabic is forgiven */
                q?: string;
                paymentType?: "Escrow" | "Cash" | "CashProtected";
                /** @description Piastres */
                minBudget?: string;
                /** @description Piastres */
                maxBudget?: string;
                postedAfter?: string;
                postedBefore?: string;
                scheduledFrom?: string;
                scheduledTo?: string;
                /** @description For craftsmen: only open jobs one was invited to and has not declined */
                invited?: "true";
                /** @description For staff: jobs of which one side was banned or closed the account after hiring */
                needsStaff?: "true";
                /** @description `nearest` (needs `near`), `newest` or `budget` (highest first) */
                sort?: "newest" | "nearest" | "budget";
                /** @description Page, from 1, which is the default. Not with `before` or `after` */
                page?: string;
                /** @description Those older than this one, newest first */
                before?: string;
                /** @description Those newer than this one, oldest first: for catching up. Not with `before` */
                after?: string;
                /** @description Items a page, 1–100 */
                limit?: string;
            };
            header?: {
                /** @description Language of messages */
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
                    "application/json": {
                        data: components["schemas"]["JobView"][];
                        pagination?: {
                            page: number;
                            limit: number;
                            totalPages: number;
                            /** @description Counted up to 10,000 */
                            totalItems: number;
                            /** @description False when there are more than `totalItems` */
                            totalIsExact: boolean;
                        };
                        /** @description With `before` or `after`, in place of `pagination`: whether there are more that way */
                        hasMore?: boolean;
                    };
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "jobs.post": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobInput"];
                "multipart/form-data": components["schemas"]["JobInput"];
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             *
             *     `MALFORMED_FORM`: The form data is invalid.
             *
             *     `FILE_UNREADABLE`: The JPG file in “photos” is damaged or incomplete.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `STORAGE_FULL`: You keep as many pictures as you may, 2000 MB; remove some first.
             *
             *     `REQUEST_IN_PROGRESS`: The first request with this key is still running.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `BODY_TOO_LARGE`: The body is too large.
             *
             *     `FILE_TOO_LARGE`: The file in “photos” is too large: at most 10 MB.
             */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here.
             *
             *     `FILE_TYPE_NOT_ALLOWED`: The file in “photos” must be one of: JPG, PNG, GIF, WebP. This is HEIC, as iPhones take it: send it as JPG, or choose Settings › Camera › Formats › Most Compatible.
             */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key has already been used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `TOO_MANY_UPLOADS`: Too many of your uploads are under way: 4 at once, and 20 more may wait; try again in 5 seconds.
             *
             *     `UPLOAD_LIMIT_REACHED`: Too many pictures: at most 30 a minute; try again in 41 seconds.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "jobs.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "jobs.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
                "application/json": {
                    title?: string;
                    description?: string;
                    /** @description A service: its name in English or Arabic, or its id */
                    category?: string;
                    location?: components["schemas"]["GeoPointInput"];
                    address?: string | null;
                    /** @description Ids of own uploads, or files of a form; at most 5 in all */
                    photos?: string[];
                    /** @enum {string} */
                    paymentType?: "Escrow" | "Cash" | "CashProtected";
                    budget?: number | null;
                    scheduledFor?: string | null;
                };
                "multipart/form-data": {
                    title?: string;
                    description?: string;
                    /** @description A service: its name in English or Arabic, or its id */
                    category?: string;
                    location?: components["schemas"]["GeoPointInput"];
                    address?: string | null;
                    photos?: Blob[];
                    /** @enum {string} */
                    paymentType?: "Escrow" | "Cash" | "CashProtected";
                    budget?: number | null;
                    scheduledFor?: string | null;
                };
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             *
             *     `MALFORMED_FORM`: The form data is invalid.
             *
             *     `FILE_UNREADABLE`: The JPG file in “photos” is damaged or incomplete.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `JOB_NOT_OPEN`: The job is no longer open.
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `BODY_TOO_LARGE`: The body is too large.
             *
             *     `FILE_TOO_LARGE`: The file in “photos” is too large: at most 10 MB.
             */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here.
             *
             *     `FILE_TYPE_NOT_ALLOWED`: The file in “photos” must be one of: JPG, PNG, GIF, WebP. This is HEIC, as iPhones take it: send it as JPG, or choose Settings › Camera › Formats › Most Compatible.
             */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `TOO_MANY_UPLOADS`: Too many of your uploads are under way: 4 at once, and 20 more may wait; try again in 5 seconds.
             *
             *     `UPLOAD_LIMIT_REACHED`: Too many pictures: at most 30 a minute; try again in 41 seconds.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "jobs.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: string;
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `INVALID_TRANSITION`: The job cannot be moved to this status.
             *
             *     `REQUEST_IN_PROGRESS`: The first request with this key is still running.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key has already been used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "jobs.changeStatus": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status: "Posted" | "Quoted" | "Hired" | "On The Way" | "In Progress" | "Completed" | "Disputed" | "Cancelled";
                    /** @description Reason, kept in the history; required for Disputed */
                    note?: string;
                    /** @description With Hired: the quote to accept */
                    quoteId?: string;
                    /** @description The revision of the quote that the client saw; needed once it was revised or its job changed */
                    expectedRevision?: number;
                    /** @description The price the client saw, in piastres; does without a revision as long as no other offer of the quote had that price */
                    expectedPrice?: number;
                };
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `FORBIDDEN`: You are not allowed to do this.
             *
             *     `ACCOUNT_BANNED`: This account is blocked.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
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
             *
             *     `REQUEST_IN_PROGRESS`: The first request with this key is still running.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key has already been used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "jobs.confirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: string;
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_COMPLETED`: The job is not completed yet.
             *
             *     `REQUEST_IN_PROGRESS`: The first request with this key is still running.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key has already been used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "jobs.reschedule": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Between now and a year ahead
                     */
                    scheduledFor: string;
                    /** @description Shown to the other side, kept in the history */
                    reason?: string;
                };
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_RESCHEDULABLE`: The time is agreed anew only between hiring and the start of work.
             *
             *     `RESCHEDULE_PENDING`: The other side has proposed a time; answer that first.
             *
             *     `REQUEST_IN_PROGRESS`: The first request with this key is still running.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key has already been used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "jobs.respondReschedule": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    response: "Accepted" | "Rejected";
                    /** @description The `revision` of the proposal that was seen; needed for all but the first of a job */
                    expectedRevision?: number;
                };
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_RESCHEDULABLE`: The time is agreed anew only between hiring and the start of work.
             *
             *     `NO_RESCHEDULE`: No proposed time is waiting for an answer.
             *
             *     `RESCHEDULE_CHANGED`: Another time was proposed meanwhile; answer that with its revision.
             *
             *     `REQUEST_IN_PROGRESS`: The first request with this key is still running.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key has already been used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "jobs.history": {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: string;
                /** @description Items a page, 1–100 */
                limit?: string;
            };
            header?: {
                /** @description Language of messages */
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
                    "application/json": {
                        data: components["schemas"]["JobHistoryEntry"][];
                        pagination: {
                            page: number;
                            limit: number;
                            totalPages: number;
                            /** @description Counted up to 10,000 */
                            totalItems: number;
                            /** @description False when there are more than `totalItems` */
                            totalIsExact: boolean;
                        };
                    };
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `FORBIDDEN`: You are not allowed to do this.
             *
             *     `ACCOUNT_BANNED`: This account is blocked.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "ownJobs.list": {
        parameters: {
            query?: {
                /** @description Any of these, in any case; may be repeated */
                status?: ("Posted" | "Quoted" | "Hired" | "On The Way" | "In Progress" | "Completed" | "Disputed" | "Cancelled")[];
                /** @description Page, from 1, which is the default. Not with `before` or `after` */
                page?: string;
                /** @description Those older than this one, newest first */
                before?: string;
                /** @description Those newer than this one, oldest first: for catching up. Not with `before` */
                after?: string;
                /** @description Items a page, 1–100 */
                limit?: string;
            };
            header?: {
                /** @description Language of messages */
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
                    "application/json": {
                        data: components["schemas"]["JobView"][];
                        pagination?: {
                            page: number;
                            limit: number;
                            totalPages: number;
                            /** @description Counted up to 10,000 */
                            totalItems: number;
                            /** @description False when there are more than `totalItems` */
                            totalIsExact: boolean;
                        };
                        /** @description With `before` or `after`, in place of `pagination`: whether there are more that way */
                        hasMore?: boolean;
                    };
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "notifications.list": {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: string;
                /** @description Items a page, 1–100 */
                limit?: string;
                /** @description `true`: only unread ones; `false`: only read ones */
                unread?: "true" | "false";
                /** @description Those older than this one, without a count; `page` is ignored */
                before?: string;
            };
            header?: {
                /** @description Language of messages */
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
                    "application/json": {
                        data: components["schemas"]["NotificationView"][];
                        pagination?: {
                            page: number;
                            limit: number;
                            totalPages: number;
                            /** @description Counted up to 10,000 */
                            totalItems: number;
                            /** @description False when there are more than `totalItems` */
                            totalIsExact: boolean;
                        };
                    };
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "notifications.unreadCount": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
                    "application/json": {
                        unread: number;
                    };
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "notifications.markRead": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids?: string[];
                    /** @constant */
                    all?: true;
                };
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
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "notifications.readAll": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "notifications.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "notifications.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "notifications.preferences": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "notifications.changePreferences": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kinds?: {
                        /** @enum {string} */
                        kind: "invitation.accepted" | "invitation.craftsman-gone" | "invitation.expired" | "invitation.rejected" | "invitation.sent" | "job.confirmed" | "job.needs-staff" | "job.reschedule-answered" | "job.reschedule-proposed" | "job.status-changed" | "job.updated" | "message.received" | "quote.accepted" | "quote.confirmed" | "quote.craftsman-gone" | "quote.declined" | "quote.expired" | "quote.revised" | "quote.submitted" | "quote.withdrawn" | "user.banned" | "user.password-changed";
                        /** @description Cannot be muted */
                        inApp?: boolean;
                        push?: boolean;
                        email?: boolean;
                        sms?: boolean;
                    }[];
                    /** @description Push and SMS are held back meanwhile; `null`: none */
                    quietHours?: {
                        /** @description Local time, such as 22:00 */
                        from: string;
                        /** @description Local time; before `from` when it is on the next day */
                        to: string;
                        /** @default Africa/Cairo */
                        timeZone?: string;
                    } | null;
                };
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "notifications.addDevice": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description As Firebase gave it to the app */
                    token: string;
                    /** @enum {string} */
                    platform: "android" | "ios" | "web";
                };
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "notifications.removeDevice": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "operations.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INVALID_ID`: Resource not found (invalid ID). */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "places.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
                    "application/json": {
                        governorates: components["schemas"]["Governorate"][];
                    };
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "quotes.list": {
        parameters: {
            query?: {
                /** @description `price` (lowest first), `rating` of the craftsman (best first), `eta` (soonest first) or `newest` */
                sort?: "newest" | "price" | "rating" | "eta";
                /** @description Page, from 1, which is the default. Not with `before` or `after` */
                page?: string;
                /** @description Those older than this one, newest first */
                before?: string;
                /** @description Those newer than this one, oldest first: for catching up. Not with `before` */
                after?: string;
                /** @description Items a page, 1–100 */
                limit?: string;
            };
            header?: {
                /** @description Language of messages */
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
                    "application/json": {
                        data: components["schemas"]["QuoteView"][];
                        pagination?: {
                            page: number;
                            limit: number;
                            totalPages: number;
                            /** @description Counted up to 10,000 */
                            totalItems: number;
                            /** @description False when there are more than `totalItems` */
                            totalIsExact: boolean;
                        };
                        /** @description With `before` or `after`, in place of `pagination`: whether there are more that way */
                        hasMore?: boolean;
                    };
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "quotes.submit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: string;
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `INVITATION_NOT_ACCEPTED`: Accept the invitation to this job before you send a quote.
             *
             *     `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `JOB_NOT_OPEN`: The job is no longer open.
             *
             *     `JOB_CHANGED`: The job has changed meanwhile; look at it again.
             *
             *     `ALREADY_QUOTED`: You already have a quote on this job. You can revise it.
             *
             *     `REQUEST_IN_PROGRESS`: The first request with this key is still running.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key has already been used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "quotes.revise": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
                "application/json": {
                    /** @description Amount in piastres (1 EGP = 100 piastres) */
                    price?: number;
                    notes?: string | null;
                    etaHours?: number | null;
                    /** @description The revision of the job that the craftsman saw; when it is another by now, 409 `JOB_CHANGED` */
                    jobRevision?: number;
                };
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `QUOTE_REVISED_TOO_OFTEN`: This quote was revised too often in the last hour: at most 10 times; try again in 840 seconds.
             *
             *     `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "quotes.withdraw": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: string;
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `QUOTE_NOT_OPEN`: This quote is no longer active.
             *
             *     `REQUEST_IN_PROGRESS`: The first request with this key is still running.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key has already been used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "quotes.confirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: string;
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
                "application/json": {
                    /** @description The revision of the job that the craftsman saw; when it is another by now, 409 `JOB_CHANGED` */
                    jobRevision?: number;
                };
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `QUOTE_NOT_OPEN`: This quote is no longer active.
             *
             *     `JOB_NOT_OPEN`: The job is no longer open.
             *
             *     `JOB_CHANGED`: The job has changed meanwhile; look at it again.
             *
             *     `REQUEST_IN_PROGRESS`: The first request with this key is still running.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key has already been used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "quotes.accept": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: string;
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
                "application/json": {
                    /** @description The revision of the quote that the client saw; needed once it was revised or its job changed */
                    expectedRevision?: number;
                    /** @description The price the client saw, in piastres; does without a revision as long as no other offer of the quote had that price */
                    expectedPrice?: number;
                };
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
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
             *
             *     `REQUEST_IN_PROGRESS`: The first request with this key is still running.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key has already been used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "quotes.reject": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: string;
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `QUOTE_NOT_OPEN`: This quote is no longer active.
             *
             *     `REQUEST_IN_PROGRESS`: The first request with this key is still running.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key has already been used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "ownQuotes.list": {
        parameters: {
            query?: {
                /** @description Any of these, in any case; may be repeated */
                status?: ("Submitted" | "Accepted" | "Declined" | "Withdrawn" | "Expired")[];
                /** @description Page, from 1, which is the default. Not with `before` or `after` */
                page?: string;
                /** @description Those older than this one, newest first */
                before?: string;
                /** @description Those newer than this one, oldest first: for catching up. Not with `before` */
                after?: string;
                /** @description Items a page, 1–100 */
                limit?: string;
            };
            header?: {
                /** @description Language of messages */
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
                    "application/json": {
                        data: components["schemas"]["OwnQuoteView"][];
                        pagination?: {
                            page: number;
                            limit: number;
                            totalPages: number;
                            /** @description Counted up to 10,000 */
                            totalItems: number;
                            /** @description False when there are more than `totalItems` */
                            totalIsExact: boolean;
                        };
                        /** @description With `before` or `after`, in place of `pagination`: whether there are more that way */
                        hasMore?: boolean;
                    };
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "recommendations.craftsmen": {
        parameters: {
            query: {
                /** @description Identifier of a job (24 hex digits) */
                jobId: string;
                /** @description How many, 1–100 */
                limit?: string;
            };
            header?: {
                /** @description Language of messages */
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
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `NOT_FOUND`: Resource not found. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `JOB_NOT_OPEN`: The job is no longer open. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "recommendedJobs.list": {
        parameters: {
            query?: {
                /** @description How many, 1–100 */
                limit?: string;
            };
            header?: {
                /** @description Language of messages */
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
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "services.list": {
        parameters: {
            query?: {
                /** @description Language of names and descriptions; `all` gives both, Arabic in fields of its own */
                lang?: "en" | "ar" | "all";
            };
            header?: {
                /** @description Language of messages */
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
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "services.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceInput"];
                "multipart/form-data": components["schemas"]["ServiceInput"];
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             *
             *     `MALFORMED_FORM`: The form data is invalid.
             *
             *     `FILE_UNREADABLE`: The JPG file in “photos” is damaged or incomplete.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SERVICE_NAME_TAKEN`: A service with this name already exists.
             *
             *     `STORAGE_FULL`: You keep as many pictures as you may, 2000 MB; remove some first.
             *
             *     `REQUEST_IN_PROGRESS`: The first request with this key is still running.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `BODY_TOO_LARGE`: The body is too large.
             *
             *     `FILE_TOO_LARGE`: The file in “photos” is too large: at most 10 MB.
             */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here.
             *
             *     `FILE_TYPE_NOT_ALLOWED`: The file in “photos” must be one of: JPG, PNG, GIF, WebP. This is HEIC, as iPhones take it: send it as JPG, or choose Settings › Camera › Formats › Most Compatible.
             */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key has already been used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `TOO_MANY_UPLOADS`: Too many of your uploads are under way: 4 at once, and 20 more may wait; try again in 5 seconds.
             *
             *     `UPLOAD_LIMIT_REACHED`: Too many pictures: at most 30 a minute; try again in 41 seconds.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "services.read": {
        parameters: {
            query?: {
                /** @description Language of names and descriptions; `all` gives both, Arabic in fields of its own */
                lang?: "en" | "ar" | "all";
            };
            header?: {
                /** @description Language of messages */
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
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "services.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
                "application/json": {
                    /** @description English name; jobs and skills refer to the service by it */
                    name?: string;
                    /** @description Arabic name */
                    nameAr?: string;
                    /** @description Name of the icon in the apps */
                    icon?: string;
                    description?: string;
                    descriptionAr?: string;
                    /** @description Id of an own upload; null removes the picture */
                    picture?: string | null;
                };
                "multipart/form-data": {
                    /** @description English name; jobs and skills refer to the service by it */
                    name?: string;
                    /** @description Arabic name */
                    nameAr?: string;
                    /** @description Name of the icon in the apps */
                    icon?: string;
                    description?: string;
                    descriptionAr?: string;
                    /**
                     * Format: binary
                     * @description image/jpeg, image/png, image/gif, image/webp; at most 10 MB
                     */
                    picture?: Blob;
                };
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             *
             *     `MALFORMED_FORM`: The form data is invalid.
             *
             *     `FILE_UNREADABLE`: The JPG file in “photos” is damaged or incomplete.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SERVICE_NAME_TAKEN`: A service with this name already exists.
             *
             *     `SERVICE_IN_USE`: This service is used by jobs or craftsmen.
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `BODY_TOO_LARGE`: The body is too large.
             *
             *     `FILE_TOO_LARGE`: The file in “photos” is too large: at most 10 MB.
             */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here.
             *
             *     `FILE_TYPE_NOT_ALLOWED`: The file in “photos” must be one of: JPG, PNG, GIF, WebP. This is HEIC, as iPhones take it: send it as JPG, or choose Settings › Camera › Formats › Most Compatible.
             */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `TOO_MANY_UPLOADS`: Too many of your uploads are under way: 4 at once, and 20 more may wait; try again in 5 seconds.
             *
             *     `UPLOAD_LIMIT_REACHED`: Too many pictures: at most 30 a minute; try again in 41 seconds.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "services.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_IN_USE`: This service is used by jobs or craftsmen. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "sessions.list": {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: string;
                /** @description Items a page, 1–100 */
                limit?: string;
            };
            header?: {
                /** @description Language of messages */
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
                    "application/json": {
                        data: components["schemas"]["SessionView"][];
                        pagination: {
                            page: number;
                            limit: number;
                            totalPages: number;
                            /** @description Counted up to 10,000 */
                            totalItems: number;
                            /** @description False when there are more than `totalItems` */
                            totalIsExact: boolean;
                        };
                    };
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "sessions.revokeOthers": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "sessions.revoke": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "uploads.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description image/jpeg, image/png, image/gif, image/webp; at most 10 MB
                     */
                    file?: Blob;
                };
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             *
             *     `MALFORMED_FORM`: The form data is invalid.
             *
             *     `FILE_UNREADABLE`: The JPG file in “photos” is damaged or incomplete.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `STORAGE_FULL`: You keep as many pictures as you may, 2000 MB; remove some first.
             *
             *     `REQUEST_IN_PROGRESS`: The first request with this key is still running.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `BODY_TOO_LARGE`: The body is too large.
             *
             *     `FILE_TOO_LARGE`: The file in “photos” is too large: at most 10 MB.
             */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here.
             *
             *     `FILE_TYPE_NOT_ALLOWED`: The file in “photos” must be one of: JPG, PNG, GIF, WebP. This is HEIC, as iPhones take it: send it as JPG, or choose Settings › Camera › Formats › Most Compatible.
             */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key has already been used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `TOO_MANY_UPLOADS`: Too many of your uploads are under way: 4 at once, and 20 more may wait; try again in 5 seconds.
             *
             *     `UPLOAD_LIMIT_REACHED`: Too many pictures: at most 30 a minute; try again in 41 seconds.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "users.me": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "users.replace": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChangesInput"];
                "multipart/form-data": components["schemas"]["ProfileChangesInput"];
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             *
             *     `MALFORMED_FORM`: The form data is invalid.
             *
             *     `FILE_UNREADABLE`: The JPG file in “photos” is damaged or incomplete.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `PHONE_TAKEN`: An account with this phone number already exists.
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `BODY_TOO_LARGE`: The body is too large.
             *
             *     `FILE_TOO_LARGE`: The file in “photos” is too large: at most 10 MB.
             */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here.
             *
             *     `FILE_TYPE_NOT_ALLOWED`: The file in “photos” must be one of: JPG, PNG, GIF, WebP. This is HEIC, as iPhones take it: send it as JPG, or choose Settings › Camera › Formats › Most Compatible.
             */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             *
             *     `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `TOO_MANY_UPLOADS`: Too many of your uploads are under way: 4 at once, and 20 more may wait; try again in 5 seconds.
             *
             *     `UPLOAD_LIMIT_REACHED`: Too many pictures: at most 30 a minute; try again in 41 seconds.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "users.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChangesInput"];
                "multipart/form-data": components["schemas"]["ProfileChangesInput"];
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             *
             *     `MALFORMED_FORM`: The form data is invalid.
             *
             *     `FILE_UNREADABLE`: The JPG file in “photos” is damaged or incomplete.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_BANNED`: This account is blocked. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `PHONE_TAKEN`: An account with this phone number already exists.
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
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `BODY_TOO_LARGE`: The body is too large.
             *
             *     `FILE_TOO_LARGE`: The file in “photos” is too large: at most 10 MB.
             */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here.
             *
             *     `FILE_TYPE_NOT_ALLOWED`: The file in “photos” must be one of: JPG, PNG, GIF, WebP. This is HEIC, as iPhones take it: send it as JPG, or choose Settings › Camera › Formats › Most Compatible.
             */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             *
             *     `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `TOO_MANY_UPLOADS`: Too many of your uploads are under way: 4 at once, and 20 more may wait; try again in 5 seconds.
             *
             *     `UPLOAD_LIMIT_REACHED`: Too many pictures: at most 30 a minute; try again in 41 seconds.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "users.deactivate": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    /** @description Cancels open jobs that nobody is hired for; without it they are in the way */
                    cancelOpenJobs?: boolean;
                };
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
             * @description `WRONG_PASSWORD`: Wrong password.
             *
             *     `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `JOBS_STILL_OPEN`: You still have unfinished jobs; end them first, or send cancelOpenJobs for those nobody is hired for. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "users.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /** @description `VALIDATION_FAILED`: Some fields are invalid. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "portfolio.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Makes a repeated call safe: 1–255 visible characters, kept for 7 days */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortfolioItemInput"];
                "multipart/form-data": components["schemas"]["PortfolioItemInput"];
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             *
             *     `MALFORMED_FORM`: The form data is invalid.
             *
             *     `FILE_UNREADABLE`: The JPG file in “photos” is damaged or incomplete.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `PORTFOLIO_FULL`: A portfolio has at most 10 pictures; remove one first.
             *
             *     `STORAGE_FULL`: You keep as many pictures as you may, 2000 MB; remove some first.
             *
             *     `REQUEST_IN_PROGRESS`: The first request with this key is still running.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `BODY_TOO_LARGE`: The body is too large.
             *
             *     `FILE_TOO_LARGE`: The file in “photos” is too large: at most 10 MB.
             */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here.
             *
             *     `FILE_TYPE_NOT_ALLOWED`: The file in “photos” must be one of: JPG, PNG, GIF, WebP. This is HEIC, as iPhones take it: send it as JPG, or choose Settings › Camera › Formats › Most Compatible.
             */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_KEY_REUSED`: This Idempotency-Key has already been used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `TOO_MANY_UPLOADS`: Too many of your uploads are under way: 4 at once, and 20 more may wait; try again in 5 seconds.
             *
             *     `UPLOAD_LIMIT_REACHED`: Too many pictures: at most 30 a minute; try again in 41 seconds.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "portfolio.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "bans.ban": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
                "application/json": {
                    /** @description Shown to the user */
                    reason: string;
                };
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `CANNOT_BAN_SELF`: You cannot block your own account.
             *
             *     `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ALREADY_BANNED`: This account is already blocked. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "bans.unban": {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages */
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
            /**
             * @description `VALIDATION_FAILED`: Some fields are invalid.
             *
             *     `MALFORMED_JSON`: The body is not valid JSON.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHORIZED`: Sign in to continue.
             *
             *     `TOKEN_EXPIRED`: The access token has expired.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ACCOUNT_BANNED`: This account is blocked.
             *
             *     `FORBIDDEN`: You are not allowed to do this.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `NOT_FOUND`: Resource not found.
             *
             *     `INVALID_ID`: Resource not found (invalid ID).
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `NOT_BANNED`: This account is not blocked. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `BODY_TOO_LARGE`: The body is too large. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: This content type is not accepted here. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_AT_ONCE`: Too many of your calls are under way: 10 at once, and 100 more may wait; try again in one second.
             *
             *     `RATE_LIMITED`: Too many wrong passwords for this account: at most 20 in 15 minutes; try again in 14 minutes.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Internal server error. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SERVICE_UNAVAILABLE`: The service is not available right now. Please try again shortly. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
