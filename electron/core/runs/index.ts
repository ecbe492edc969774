/** Payroll runs. What other areas may use of this one: nothing yet. */
export {}
