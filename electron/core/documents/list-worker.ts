/** The thread that writes long tables: a list of a year of all clients takes seconds. */
import { serve } from '../thread.ts'
import { csv, type CsvData } from './csv.ts'
import { xlsx } from './xlsx.ts'

export type ListTasks = typeof tasks

const tasks = {
  csv: async (data: CsvData) => csv(data),
  xlsx,
}

serve(tasks)
