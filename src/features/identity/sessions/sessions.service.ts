import type { ChangeStream, ChangeStreamOptions, Document } from 'mongodb'
import type { SessionId, UserId, Actor, Role } from '#kernel/auth/actor.js'
import type { AccessClaims, RefreshClaims, Tokens } from '#kernel/auth/tokens.js'
import { type Clock, SECOND, shift } from '#kernel/clock.js'
import type { Database, Store, Tx } from '#kernel/db/database.js'
import { findPage } from '#kernel/db/find-page.js'
import { ReadsById } from '#kernel/db/reads-by-id.js'
import { AppError, isAppError } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { Page, PageRequest } from '#kernel/paging.js'
import { newId, type ObjectId, randomToken, toId, toObjectId } from '#kernel/ids.js'
import { accountBanned, type BanNotice } from './ban-notice.rules.js'
import { newSession } from './new-session.js'
import type { RefreshChain } from './refresh-chain.js'
import { sessionEnded } from './sessions.events.js'
import type { SessionDoc } from './sessions.model.js'

/** Where a session is opened or used from. */
export interface Device {
  readonly ip: string
  readonly userAgent: string
  /** What the app calls it. */
  readonly name?: string | undefined
}

export interface TokenPair {
  readonly token: string
  readonly refreshToken: string
  /** Seconds until the access token expires. */
  readonly expiresIn: number
}

export interface WithLastUse {
  readonly lastUses: readonly Pick<SessionDoc, 'lastUsedAt'>[]
}

const MAX_USER_AGENT = 300
/** How long a replaced refresh token is answered again in any case: for a second tab, and for an answer that was lost. */
const REPEATABLE_MS = 30 * SECOND
const LINEARIZABLE_MS = 5 * SECOND

/** What decides who calls. */
const LIVING = {
  user: 1,
  role: 1,
  revokedAt: 1,
  ban: 1,
  expiresAt: 1,
  generation: 1,
  usedGeneration: 1,
} as const

interface Parts {
  readonly sessions: Store<SessionDoc>
  readonly tokens: Tokens
  readonly chain: RefreshChain
  readonly outbox: Outbox
  readonly database: Database
  readonly clock: Clock
}

/** Whether it was refreshed, and no token of that refresh was used yet. */
const isUnused = ({
  generation,
  usedGeneration,
}: Pick<SessionDoc, 'generation' | 'usedGeneration'>): boolean =>
  generation !== undefined && generation !== usedGeneration

/** The devices users are signed in on: what makes a token alive. */
export class SessionService {
  readonly #parts: Parts
  readonly #living: ReadsById<SessionDoc>
  readonly #firstUses = new Map<SessionId, Promise<void>>()

  constructor(parts: Parts) {
    this.#parts = parts
    this.#living = new ReadsById(parts.sessions, LIVING)
  }

  /**
   * Opens a session and returns its first tokens. The same transaction must write the user's document under the guard
   * that they may sign in: a ban or a new password at the same moment then conflicts with it, and no session escapes.
   */
  async open(tx: Tx, user: { id: UserId; role: Role }, device: Device): Promise<TokenPair> {
    const now = this.#parts.clock.now()
    const tokenId = randomToken()
    const sessionId = newId<'Session'>()
    const session = newSession({
      _id: toObjectId(sessionId),
      user: toObjectId(user.id),
      role: user.role,
      refreshHash: this.#parts.chain.hashOf(tokenId),
      deviceName: device.name ?? null,
      userAgent: device.userAgent.slice(0, MAX_USER_AGENT),
      ip: device.ip,
      expiresAt: this.#expiry(now),
      at: now,
    })
    await this.#parts.sessions.docs.insertOne(session, { session: tx.session })
    return this.#sign({ userId: user.id, sessionId, tokenId }, session)
  }

  /**
   * Who the claims of an access token are, by one read; null when the session is dead or unknown. The first use after a
   * refresh is noted. Throws ACCOUNT_BANNED.
   */
  async findActor({ userId, sessionId, generation }: AccessClaims): Promise<Actor | null> {
    const session = await this.#living.read(toObjectId(sessionId))
    if (!session || !this.#isAlive(session, userId)) return null
    if (session.ban) throw accountBanned(session.ban)
    if (generation !== undefined && generation === session.generation && isUnused(session)) {
      await this.#noteUse(sessionId, generation)
    }
    return { id: userId, role: session.role, sessionId }
  }

  /**
   * A new pair for a refresh token, which is replaced by it. The token that was just replaced is answered again with the
   * same successor: for 30 seconds in any case, for two tabs and for an answer that was lost, and later while nothing of
   * the successor was used. Throws ACCOUNT_BANNED, or UNAUTHORIZED; any other token of a living session is in two hands,
   * so the whole session is revoked.
   */
  async refresh(refreshToken: string, device: Device): Promise<TokenPair> {
    const claims = this.#readRefresh(refreshToken)
    const { userId, sessionId } = claims
    const { chain, sessions } = this.#parts
    const now = this.#parts.clock.now()
    const next = { userId, sessionId, tokenId: chain.successorOf(claims.tokenId) }
    const refreshed = await sessions.docs.findOneAndUpdate(
      {
        _id: toObjectId(sessionId),
        user: toObjectId(userId),
        refreshHash: chain.hashOf(claims.tokenId),
        revokedAt: null,
        ban: null,
        expiresAt: { $gt: now },
      },
      {
        $set: {
          refreshHash: chain.hashOf(next.tokenId),
          ...(device.name !== undefined && { deviceName: device.name }),
          ip: device.ip,
          lastUsedAt: now,
          expiresAt: this.#expiry(now),
          updatedAt: now,
        },
        $inc: { generation: 1 },
      },
      { returnDocument: 'after' },
    )
    return this.#sign(next, refreshed ?? (await this.#refreshedBefore(next)))
  }

  watch(pipeline: Record<string, unknown>[], options: ChangeStreamOptions): ChangeStream {
    return this.#parts.sessions.docs.watch(pipeline, options)
  }

  /** The user's live sessions, the last used first. */
  list(userId: UserId, request: PageRequest): Promise<Page<SessionDoc>> {
    const alive = { user: toObjectId(userId), revokedAt: null, expiresAt: { $gt: this.#parts.clock.now() } }
    return findPage(this.#parts.sessions, { filter: alive, sort: { lastUsedAt: -1 } }, request)
  }

  /** The sessions of the user that are alive; during a ban they stay so. */
  async livingOf(userId: UserId): Promise<ObjectId[]> {
    const alive = { user: toObjectId(userId), revokedAt: null, expiresAt: { $gt: this.#parts.clock.now() } }
    const sessions = await this.#parts.sessions.docs.find(alive, { projection: { _id: 1 } }).toArray()
    return sessions.map(({ _id }) => _id)
  }

  /** Those of them, by hex id, that somebody ended. One that is forgotten is not among them: see sessionEnded. */
  async revokedAmong(ids: readonly ObjectId[]): Promise<ReadonlySet<string>> {
    const revoked = { _id: { $in: [...ids] }, revokedAt: { $ne: null } }
    const sessions = await this.#parts.sessions.docs.find(revoked, { projection: { _id: 1 } }).toArray()
    return new Set(sessions.map(({ _id }) => _id.toHexString()))
  }

  /** Whether a session of the user, though it may have ended, was opened or last refreshed from this network address. */
  async wasUsedFrom(userId: UserId, ip: string): Promise<boolean> {
    const session = await this.#parts.sessions.docs.findOne(
      { user: toObjectId(userId), ip },
      { projection: { _id: 1 } },
    )
    return session !== null
  }

  /** A stage that adds, as `lastUses`, when the user last signed in or refreshed by a living session; none without any. */
  joinLastUse(user: ObjectId): Document {
    const pipeline = [
      { $match: { user, revokedAt: null } },
      { $sort: { lastUsedAt: -1 } },
      { $limit: 1 },
      { $project: { _id: 0, lastUsedAt: 1 } },
    ]
    return { $lookup: { from: this.#parts.sessions.docs.collectionName, pipeline, as: 'lastUses' } }
  }

  /** Ends the session that the call is made in; its tokens fail from now on. */
  async signOut(actor: Actor): Promise<void> {
    await this.#end(actor.id, actor.sessionId)
  }

  /** Ends one session of the user. Throws NOT_FOUND when they have no such live session. */
  async revoke(userId: UserId, sessionId: SessionId): Promise<void> {
    if (!(await this.#end(userId, sessionId))) throw new AppError('NOT_FOUND')
  }

  /** Ends every session of the user but the one that the call is made in. */
  async revokeOthers(actor: Actor): Promise<void> {
    await this.#parts.database.transaction((tx) => this.revokeAll(tx, actor.id, { except: actor.sessionId }))
  }

  /** Ends every session of the user, in the transaction that gives the reason; `except` stays. */
  async revokeAll(tx: Tx, userId: UserId, { except }: { except?: SessionId } = {}): Promise<void> {
    const now = this.#parts.clock.now()
    await this.#parts.sessions.docs.updateMany(
      {
        user: toObjectId(userId),
        revokedAt: null,
        ...(except !== undefined && { _id: { $ne: toObjectId(except) } }),
      },
      { $set: { revokedAt: now, updatedAt: now } },
      { session: tx.session },
    )
    await this.#parts.outbox.emit(tx, sessionEnded, { userId, sessionId: null })
  }

  /** Makes every living session of the user answer ACCOUNT_BANNED (`ban`), or work again (null). */
  async markBanned(tx: Tx, userId: UserId, ban: BanNotice | null): Promise<void> {
    await this.#parts.sessions.docs.updateMany(
      { user: toObjectId(userId), revokedAt: null },
      { $set: { ban, updatedAt: this.#parts.clock.now() } },
      { session: tx.session },
    )
  }

  /** Whether it was alive. */
  #end(userId: UserId, sessionId: SessionId): Promise<boolean> {
    const now = this.#parts.clock.now()
    return this.#parts.database.transaction(async (tx) => {
      const ended = await this.#parts.sessions.docs.updateOne(
        { _id: toObjectId(sessionId), user: toObjectId(userId), revokedAt: null, expiresAt: { $gt: now } },
        { $set: { revokedAt: now, updatedAt: now } },
        { session: tx.session },
      )
      if (ended.modifiedCount === 0) return false
      await this.#parts.outbox.emit(tx, sessionEnded, { userId, sessionId })
      return true
    })
  }

  /** The session whose newest refresh token is this one already, if it may be told again; see `refresh`. */
  async #refreshedBefore({ userId, sessionId, tokenId }: RefreshClaims): Promise<SessionDoc> {
    const session = await this.#parts.sessions.docs.findOne(
      { _id: toObjectId(sessionId) },
      // By default it may be read as it was before the refresh that came first.
      { readConcern: { level: 'linearizable' }, maxTimeMS: LINEARIZABLE_MS },
    )
    if (!session || !this.#isAlive(session, userId)) throw new AppError('UNAUTHORIZED')
    if (session.ban) throw accountBanned(session.ban)
    const isJustReplaced = session.refreshHash === this.#parts.chain.hashOf(tokenId)
    const repeatableUntil = shift(session.lastUsedAt, REPEATABLE_MS)
    if (isJustReplaced && (isUnused(session) || this.#parts.clock.now() <= repeatableUntil)) return session
    await this.#end(userId, sessionId)
    throw new AppError('UNAUTHORIZED')
  }

  /** Several calls at once, as an app makes them after a refresh, note it once. */
  #noteUse(sessionId: SessionId, generation: number): Promise<void> {
    const running = this.#firstUses.get(sessionId)
    if (running) return running
    const noting = this.#parts.sessions.docs
      .updateOne({ _id: toObjectId(sessionId), generation }, { $set: { usedGeneration: generation } })
      .then(() => undefined)
      .finally(() => this.#firstUses.delete(sessionId))
    this.#firstUses.set(sessionId, noting)
    return noting
  }

  #isAlive(session: Pick<SessionDoc, 'user' | 'revokedAt' | 'expiresAt'>, userId: UserId): boolean {
    return (
      toId<'User'>(session.user) === userId &&
      session.revokedAt === null &&
      session.expiresAt > this.#parts.clock.now()
    )
  }

  /** An expired one is UNAUTHORIZED too: TOKEN_EXPIRED tells an app to refresh, which is what just failed. */
  #readRefresh(refreshToken: string) {
    try {
      return this.#parts.tokens.readRefresh(refreshToken)
    } catch (error) {
      if (isAppError(error, 'TOKEN_EXPIRED')) throw new AppError('UNAUTHORIZED', undefined, { cause: error })
      throw error
    }
  }

  /** Signed as of the session's last refresh, the refresh token is the same whenever it is asked for. */
  #sign(
    { userId, sessionId, tokenId }: RefreshClaims,
    { generation = 0, lastUsedAt }: Pick<SessionDoc, 'generation' | 'lastUsedAt'>,
  ): TokenPair {
    return {
      token: this.#parts.tokens.signAccess({ userId, sessionId, generation }),
      refreshToken: this.#parts.tokens.signRefresh({ userId, sessionId, tokenId }, lastUsedAt),
      expiresIn: this.#parts.tokens.accessSeconds,
    }
  }

  #expiry(now: Date): Date {
    return shift(now, this.#parts.tokens.refreshSeconds * SECOND)
  }
}
