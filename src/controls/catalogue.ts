import { controls } from './catalogue.generated.ts';
import type { Control } from './definition.ts';

export { controls };

/** The control of this id; undefined when there is none. */
export function controlById(id: string): Control | undefined {
  return controls.find((control) => control.id === id);
}
