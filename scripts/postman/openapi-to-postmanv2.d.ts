/** The package brings no types; of its answer this is what we read. */
declare module 'openapi-to-postmanv2' {
  type Conversion =
    | { readonly result: true; readonly output: readonly { readonly type: string; readonly data: unknown }[] }
    | { readonly result: false; readonly reason: string }

  /** Never throws; a refusal comes as `result: false`. */
  export function convertV2(
    input: { readonly type: 'json'; readonly data: unknown },
    options: Readonly<Record<string, string | boolean>>,
    done: (error: Error | null, conversion: Conversion) => void,
  ): void
}
