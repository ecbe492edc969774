import type { ClientSpec } from '../spec.ts'
import { building } from './building.ts'
import { care } from './care.ts'
import { experts } from './experts.ts'
import { food } from './food.ts'
import { small } from './small.ts'
import { turning } from './turning.ts'

/** The sample firm's clients. */
export const allClients: readonly ClientSpec[] = [...building, ...food, ...care, ...small, ...experts, ...turning]
