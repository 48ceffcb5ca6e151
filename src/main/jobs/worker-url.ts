/**
 * The file of a worker thread beside the module that starts it, without its extension: TypeScript when the program runs
 * from source (Node strips the types), JavaScript in the built program, where every worker is an entry of its own.
 */
export function workerUrl(from: string, name: `./${string}`): URL {
  return new URL(`${name}${from.endsWith('.ts') ? '.ts' : '.js'}`, from)
}
