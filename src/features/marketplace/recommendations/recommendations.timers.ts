/** The timer that makes the profiles which are missing; its subject is the id of the craftsman after whom it goes on. */
export const MISSING_PROFILES = 'matching.missing-profiles'
