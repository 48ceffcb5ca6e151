import { entities } from '../../../shared/entities/registry.ts'
import type { EntityName } from '../../../shared/entities/registry.ts'

function isEntityName(name: string): name is EntityName {
  return name in entities
}

/** The Chinese name of a kind of record; an unknown one, from a newer version, as it is. */
export function entityLabel(name: string): string {
  return isEntityName(name) ? entities[name].label : name
}
