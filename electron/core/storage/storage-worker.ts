/** The thread for long work on whole files. */
import { serve } from '../thread.ts'
import { tasks } from './copies.ts'
import { storageFailure } from './failure.ts'

serve(tasks, storageFailure)
