import { createRootRoute } from '@tanstack/react-router'

/** What the address of every screen hangs on. The frame draws itself around it. */
export const root = createRootRoute()

/** `getParentRoute` of a screen. */
export const underRoot = () => root
