/** Everything on the page is made here: text goes in as text, and no markup is ever read. */

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
export type Child = Node | string | undefined | readonly Child[];

/** An element with attributes and children. An attribute that is undefined or false is left out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : String(value));
  fill(element, children);
  return element;
}

export function fill(element: Element, children: Child): void {
  element.replaceChildren(...nodes(children));
}

function nodes(child: Child): readonly (Node | string)[] {
  if (child === undefined) return [];
  if (typeof child === 'string' || child instanceof Node) return [child];
  return child.flatMap(nodes);
}

export function button(label: Child, attributes: Attributes, act: () => void): HTMLButtonElement {
  const made = h('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', act);
  return made;
}

/** A link to another page; only its text where the address is not one of the web. */
export function link(label: string, address: string | undefined): Child {
  return address?.startsWith('https://')
    ? h('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, label)
    : label;
}

/** Sets off what stands between backticks. */
export function prose(words: string): Child {
  return words.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? h('code', {}, part) : part));
}
