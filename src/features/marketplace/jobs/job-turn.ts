/** What writes a job takes turns with the others that do. */
export const jobTurn = ({ jobId }: { readonly jobId: string }): string => `job:${jobId}`
