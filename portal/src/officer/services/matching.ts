import type { Service } from '@satu-gerbang/sdk/registry';

/** Services whose name or slug holds every word that was typed. */
export function matching(services: Service[], typed: string): Service[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return services.filter(({ name, slug }) => {
    const text = `${name.id} ${name.en ?? ''} ${slug}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
