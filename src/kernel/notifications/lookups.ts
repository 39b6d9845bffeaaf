import DataLoader from 'dataloader'

/** A question that one feature answers and others ask by its name alone, such as the title of a job. */
export interface Lookup<Answer> {
  readonly name: string
  /** Given for an id that nobody knows any more. */
  readonly missing: Answer
}

export const defineLookup = <Answer>(name: string, missing: Answer): Lookup<Answer> => ({ name, missing })

/** Answers about many ids at once, by id; an unknown id is left out. */
export type Answers<Answer> = (ids: readonly string[]) => Promise<ReadonlyMap<string, Answer>>

/** A lookup with what answers it. */
export interface AnsweredLookup {
  readonly name: string
  readonly answers: Answers<unknown>
}

export const answerLookup = <Answer>({ name }: Lookup<Answer>, answers: Answers<Answer>): AnsweredLookup => ({
  name,
  answers,
})

/** Asks a lookup about one id. */
export type Look = <Answer>(lookup: Lookup<Answer>, id: string) => Promise<Answer>

/** The lookups of all features. Questions asked in the same turn of the event loop share one read. */
export class Lookups {
  readonly #loaders = new Map<string, DataLoader<string, unknown>>()

  /** Throws when two features answer one lookup. */
  add({ name, answers }: AnsweredLookup): void {
    if (this.#loaders.has(name)) throw new Error(`the lookup ${name} is answered twice`)
    const load = async (ids: readonly string[]): Promise<unknown[]> => {
      const found = await answers([...new Set(ids)])
      return ids.map((id) => found.get(id) ?? null)
    }
    this.#loaders.set(name, new DataLoader(load, { cache: false }))
  }

  readonly look: Look = async <Answer>({ name, missing }: Lookup<Answer>, id: string): Promise<Answer> => {
    const loader = this.#loaders.get(name)
    if (!loader) throw new Error(`nobody answers the lookup ${name}`)
    return ((await loader.load(id)) ?? missing) as Answer
  }
}
