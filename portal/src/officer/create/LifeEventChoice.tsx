import { useTranslation } from 'react-i18next';
import { useLifeEvents } from '@/home/lifeEvents';
import { Switch } from '@/ui/Switch';
import { Text } from '@/ui/Text';
import layout from '@/ui/Fields.module.css';

/** What in a citizen's life the service goes with; nothing while there is nothing to choose from. */
export function LifeEventChoice({ chosen, onChange }: { chosen: string[]; onChange: (chosen: string[]) => void }) {
  const { t } = useTranslation();
  const { data = [] } = useLifeEvents();
  if (data.length === 0) return null;
  return (
    <fieldset className={layout.group}>
      <legend>{t('office.field_life_events')}</legend>
      {data.map(({ slug, name }) => (
        <Switch
          key={slug}
          checked={chosen.includes(slug)}
          onChange={(on) => onChange(on ? [...chosen, slug] : chosen.filter((one) => one !== slug))}
        >
          <Text of={name} />
        </Switch>
      ))}
    </fieldset>
  );
}
