/** Makes missing profiles; its subject is the id of the craftsman after whom it goes on. Migrations store it too. */
export const MISSING_PROFILES = 'matching.missing-profiles'
