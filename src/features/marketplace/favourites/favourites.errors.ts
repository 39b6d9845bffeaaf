import { type CodesOf, defineErrors } from '#kernel/errors/app-error.js'

export const favouriteErrors = defineErrors({
  FAVOURITES_FULL: {
    status: 409,
    text: {
      en: 'Your favourites list is full: remove a craftsman first',
      ar: 'قائمة المفضلة ممتلئة: يُرجى حذف حرفي منها أولًا',
    },
  },
})

declare module '#kernel/errors/app-error.js' {
  interface ErrorCodes extends CodesOf<typeof favouriteErrors> {}
}
