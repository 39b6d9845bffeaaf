import { parseArgs } from 'node:util'
import { recommendations } from '#features/marketplace/recommendations/recommendations.compose.js'
import {
  type RankingPolicies,
  type StoredPolicy,
  UnusablePolicyError,
} from '#features/marketplace/recommendations/ranking-policies.js'
import {
  objectionTo,
  type PolicyTraining,
  type Study,
} from '#features/marketplace/recommendations/training/policy-training.js'
import { DEFAULT_WEIGHTS, TERMS } from '#features/marketplace/recommendations/terms.rules.js'
import { type CommandContext, CommandError, withApplication } from './command.js'

const USAGE = `Usage: train-recommendations [options]

Learns how much each term of a recommendation should count, from what clients were shown and whom they chose,
and stores the result as the next version if it is better than the defaults.

  --activate              put the new version in force
  --force                 store it, and activate it if asked to, although there is too little data or it is not better
  --activate-version N    put an earlier version in force; 0 are the defaults
  --list                  show all versions
  --help                  this text

A version in force is used by every server within a minute.`

const readArguments = (args: readonly string[]) => {
  const flag = { type: 'boolean', default: false } as const
  try {
    return parseArgs({
      args: [...args],
      options: {
        activate: flag,
        force: flag,
        list: flag,
        help: flag,
        'activate-version': { type: 'string' },
      },
    }).values
  } catch (error) {
    throw new CommandError(USAGE, { cause: error })
  }
}

const WHOLE_NUMBER = /^\d{1,9}$/

/** Trains, or shows or switches versions. Returns the text to print. */
export const trainRecommendations = async (
  context: CommandContext,
  args: readonly string[] = process.argv.slice(2),
): Promise<string> => {
  const options = readArguments(args)
  const version = options['activate-version']
  if (options.help) return USAGE
  if (version !== undefined && !WHOLE_NUMBER.test(version)) throw new CommandError(USAGE)
  return withApplication(context, async ({ offersOf }) => {
    const { policies, training } = offersOf(recommendations)
    if (options.list) return describeVersions(await policies.list(), (await policies.active()).version)
    if (version !== undefined) return switchTo(policies, Number(version))
    return train({ policies, training }, options)
  })
}

const switchTo = async (policies: RankingPolicies, version: number): Promise<string> => {
  await policies.activate(version).catch((error: unknown) => {
    if (!(error instanceof UnusablePolicyError)) throw error
    throw new CommandError(error.message, { cause: error })
  })
  return `Recommendations are ranked by version ${version}${version === 0 ? ', the defaults,' : ''} within a minute.`
}

/** Throws CommandError, with what was found, when the result should not be used. */
const train = async (
  { policies, training }: { policies: RankingPolicies; training: PolicyTraining },
  { activate, force }: { activate: boolean; force: boolean },
): Promise<string> => {
  const study = await training.study()
  const found = describeStudy(study)
  const objection = objectionTo(study)
  if (objection !== null && (!force || study.data.lists.length === 0)) {
    throw new CommandError(`${found}\n\n${objection} Nothing was stored.`)
  }
  const version = await training.store(study)
  const end = activate
    ? await switchTo(policies, version)
    : `It is not in force: --activate-version ${version} puts it there.`
  return [found, '', ...(objection === null ? [] : [objection]), `Stored as version ${version}. ${end}`].join(
    '\n',
  )
}

const figure = (value: number): string => value.toFixed(4)

const describeStudy = ({ data, weights, overDefaults, active, overActive }: Study): string => {
  const held = overDefaults.lists
  const lines = [
    `${data.impressions} lists shown for ${data.jobs} jobs; ${data.lists.length} led to a choice.`,
    `Learned from ${data.lists.length - held}, measured on the other ${held}:`,
    `  NDCG@10   default ${figure(overDefaults.before)}   learned ${figure(overDefaults.after)}   better on ${overDefaults.wins}, worse on ${overDefaults.losses}`,
  ]
  if (Number.isFinite(overDefaults.atLeast)) {
    lines.push(`  The gain is at least ${figure(overDefaults.atLeast)} with 95 % confidence.`)
  }
  if (active.version > 0)
    lines.push(`  Version ${active.version}, now in force: ${figure(overActive.before)}`)
  lines.push('', `${'term'.padEnd(14)}default  learned`)
  for (const term of TERMS) {
    lines.push(
      `${term.padEnd(14)}${DEFAULT_WEIGHTS[term].toFixed(3).padStart(7)}${weights[term].toFixed(3).padStart(9)}`,
    )
  }
  return lines.join('\n')
}

const describeVersions = (policies: readonly StoredPolicy[], active: number): string => {
  const mark = (version: number): string => (version === active ? '*' : ' ')
  return [
    ...policies.map(
      ({ version, createdAt, trainedOn, ndcg }) =>
        `${mark(version)} ${String(version).padStart(3)}  ${createdAt.toISOString().slice(0, 10)}  ${trainedOn.jobs} jobs  NDCG@10 ${figure(ndcg.default)} → ${figure(ndcg.learned)}`,
    ),
    `${mark(0)}   0  the defaults`,
    '* in force',
  ].join('\n')
}
