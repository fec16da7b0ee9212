import type {
  ArrayFieldItemTemplateProps,
  ArrayFieldTemplateProps,
  FieldTemplateProps,
  MultiSchemaFieldTemplateProps,
  ObjectFieldTemplateProps,
  TemplatesType,
} from '@rjsf/utils';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { humanName } from '@/answer/humanName';
import { Button } from '@/ui/Button';
import { FieldFault } from '@/ui/fields/FieldFault';
import field from '@/ui/Field.module.css';
import styles from './Form.module.css';

/** The fields say their own label, hint and fault. */
function FieldTemplate({ children, hidden }: FieldTemplateProps) {
  return hidden ? null : children;
}

/** Fields that belong together; the outer two levels (`parameters`, `body`) are the library's, not the reader's. */
function ObjectFieldTemplate({ fieldPathId, title, schema, properties }: ObjectFieldTemplateProps) {
  const content = <div className={styles.fields}>{properties.map(({ content: of }) => of)}</div>;
  const name = schema.title ?? humanName(title);
  if (fieldPathId.path.length < 2 || !name) return content;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{name}</legend>
      {schema.description && <p className={field.hint}>{schema.description}</p>}
      {content}
    </fieldset>
  );
}

function ArrayFieldTemplate({
  items,
  canAdd,
  onAddClick,
  title,
  schema,
  fieldPathId,
  rawErrors,
}: ArrayFieldTemplateProps) {
  const { t } = useTranslation();
  const name = schema.title ?? humanName(title);
  return (
    <fieldset className={styles.group} id={fieldPathId.$id}>
      <legend className={styles.legend}>{name}</legend>
      {schema.description && <p className={field.hint}>{schema.description}</p>}
      <div className={styles.fields}>{items}</div>
      <FieldFault id={fieldPathId.$id} error={rawErrors?.[0]} />
      {canAdd && (
        <Button onClick={onAddClick}>
          <Plus aria-hidden size={18} />
          {t('use.add_item', { name })}
        </Button>
      )}
    </fieldset>
  );
}

function ArrayFieldItemTemplate({ children, hasToolbar, buttonsProps, index, disabled }: ArrayFieldItemTemplateProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.item}>
      {children}
      {hasToolbar && buttonsProps.hasRemove && !disabled && (
        <Button look="quiet" onClick={buttonsProps.onRemoveItem}>
          <Trash2 aria-hidden size={18} />
          {t('use.remove_item', { number: index + 1 })}
        </Button>
      )}
    </div>
  );
}

/** Which of several shapes is filled in, and then that shape. */
function MultiSchemaFieldTemplate({ selector, optionSchemaField }: MultiSchemaFieldTemplateProps) {
  return (
    <div className={styles.fields}>
      {selector}
      {optionSchemaField}
    </div>
  );
}

function UnsupportedFieldTemplate() {
  const { t } = useTranslation();
  return <p className={field.hint}>{t('use.unsupported')}</p>;
}

/** The form library's templates, in the portal's look. */
export const templates: Partial<TemplatesType> = {
  FieldTemplate,
  ObjectFieldTemplate,
  ArrayFieldTemplate,
  ArrayFieldItemTemplate,
  MultiSchemaFieldTemplate,
  UnsupportedFieldTemplate,
};
