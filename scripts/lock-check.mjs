// What a lock file must say of each package, so that a machine that has never seen the project can install it.

/**
 * The packages of a lock file that `npm ci` cannot install from an empty cache: those without a version (npm ends with
 * "Invalid Version:") or without the checksum of what is to be fetched. npm writes such entries for other platforms'
 * packages when it could not reach them, and a warm cache hides it.
 * @param {{ packages?: Record<string, { version?: string, integrity?: string, link?: boolean }> }} lock a parsed package-lock.json
 * @returns {string[]} their places in the lock file, in its order; empty when every package can be installed
 */
export function incompletePackages(lock) {
  return Object.entries(lock.packages ?? {})
    .filter(([place, { version, integrity, link }]) => place !== '' && !link && !(version && integrity))
    .map(([place]) => place)
}
