import type { Attribute, AttributeValue, CounterCode, Profile, Verification } from '@satu-gerbang/sdk/identity';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { counterCodesApi, verificationsApi } from '@/api/personClients';
import { Trouble, call } from '@/api/trouble';
import { formatMoment } from '@/i18n/format';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { StateTag, type Tone } from '@/ui/StateTag';
import styles from '@/account/MyPage.module.css';

const TONE: Readonly<Record<Verification['state'], Tone>> = {
  pending: 'info',
  verified: 'success',
  not_matched: 'danger',
  outdated: 'neutral',
};

/** What was checked before, newest first. */
export function useVerifications() {
  const person = usePerson();
  return useQuery({
    queryKey: person.key('verifications'),
    queryFn: () => call(async () => (await verificationsApi(person).listVerifications()).items),
  });
}

/** Has identifiers checked against the civil registry, or gives a code to show at a counter. */
export function VerifySection({ attributes, profile }: { attributes: Attribute[]; profile: Profile }) {
  const { t } = useTranslation();
  const identifiers = attributes.filter(({ identifier, key }) => identifier && profile.attributes[key]);
  const query = useVerifications();
  return (
    <section id="verifikasi" className={styles.section} aria-labelledby="verifikasi-judul">
      <h2 id="verifikasi-judul">{t('verify.title')}</h2>
      <p>{t('verify.lead')}</p>
      {identifiers.length === 0 && <p className={styles.soft}>{t('verify.none')}</p>}
      <ul className={styles.list}>
        {identifiers.map((attribute) => (
          <Identifier
            key={attribute.key}
            attribute={attribute}
            value={profile.attributes[attribute.key]}
            latest={query.data?.find((one) => one.attribute === attribute.key && !one.member)}
          />
        ))}
      </ul>
      <CounterCodePart />
    </section>
  );
}

/** One identifier: verified, or the way to have it checked. For a family member where one is named. */
export function Identifier({
  attribute,
  value,
  latest,
  member,
}: {
  attribute: Attribute;
  value: AttributeValue | undefined;
  latest: Verification | undefined;
  member?: string;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const person = usePerson();
  const checking = useMutation({
    mutationFn: () =>
      call(() => verificationsApi(person).verifyAttribute({ verificationInput: { attribute: attribute.key, member } })),
    onSuccess: async () => {
      void client.invalidateQueries({ queryKey: person.key(member ? 'family' : 'profile') });
      await client.invalidateQueries({ queryKey: person.key('verifications') });
    },
  });
  const verified = value?.source === 'verified';
  const name = localized(attribute.name, language);
  const problem = checking.error instanceof Trouble ? checking.error.problem : undefined;
  return (
    <li className={styles.item}>
      <h3>{name}</h3>
      {verified && value.verifiedBy ? (
        <StateTag tone="success">{t(`profile.verified_${value.verifiedBy}`)}</StateTag>
      ) : !value ? (
        <p className={styles.soft}>{t('profile.empty')}</p>
      ) : (
        <>
          {latest && <StateTag tone={TONE[latest.state]}>{t(`verify.state.${latest.state}`)}</StateTag>}
          <Button busy={checking.isPending} onClick={() => checking.mutate()}>
            {t('verify.check')}
            <span className="visually-hidden">: {name}</span>
          </Button>
        </>
      )}
      {checking.isError && (
        <Notice tone="danger" role="alert">
          <p>{problem?.detail ?? problem?.title ?? t('trouble.unavailable_text')}</p>
        </Notice>
      )}
    </li>
  );
}

function CounterCodePart() {
  const { t } = useTranslation();
  const person = usePerson();
  const making = useMutation({ mutationFn: () => call(() => counterCodesApi(person).makeCounterCode()) });
  return (
    <div className={styles.section}>
      <h3>{t('verify.counter_title')}</h3>
      <p>{t('verify.counter_text')}</p>
      {making.data ? <Code of={making.data} /> : null}
      <Button busy={making.isPending} onClick={() => making.mutate()}>
        {t(making.data ? 'verify.counter_again' : 'verify.counter_make')}
      </Button>
      {making.isError && (
        <Notice tone="danger" role="alert">
          <p>{t('trouble.unavailable_text')}</p>
        </Notice>
      )}
    </div>
  );
}

function Code({ of: { code, expiresAt } }: { of: CounterCode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div role="status">
      <p className={styles.code}>{code}</p>
      <p className={styles.small}>{t('verify.counter_until', { when: formatMoment(expiresAt, language) })}</p>
    </div>
  );
}
