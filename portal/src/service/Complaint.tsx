import type { ComplaintChannel } from '@satu-gerbang/sdk/registry';
import { Text } from '@/ui/Text';
import { webAddress } from './webAddress';
import styles from './StandardFacts.module.css';

/** Where and how to complain about a service. */
export function Complaint({ channel }: { channel: ComplaintChannel }) {
  const web = webAddress(channel.url);
  return (
    <>
      <p>
        <Text of={channel.text} />
      </p>
      {(web ?? channel.phone ?? channel.email) && (
        <p className={styles.contacts}>
          {web && (
            <a href={web.href} rel="noreferrer">
              {web.host}
            </a>
          )}
          {channel.phone && <a href={`tel:${channel.phone.replace(/[^+\d]/g, '')}`}>{channel.phone}</a>}
          {channel.email && <a href={`mailto:${channel.email}`}>{channel.email}</a>}
        </p>
      )}
    </>
  );
}
