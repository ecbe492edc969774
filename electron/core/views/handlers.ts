import type { Handlers } from '../handlers.ts'
import { orderViews, removeView, savedViews, saveView } from './saved-views.ts'

export const views: Handlers<'views'> = { list: savedViews, save: saveView, order: orderViews, remove: removeView }
