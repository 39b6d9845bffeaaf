/** More than anybody looks through; a list is read whole. */
export const MOST_FAVOURITES = 200
