import type { ComplaintChannel } from '@satu-gerbang/sdk/registry';
import { Text } from '@/ui/Text';
import { mailLink, phoneLink } from './contacts';
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
          <Contact text={channel.phone} link={phoneLink} />
          <Contact text={channel.email} link={mailLink} />
        </p>
      )}
    </>
  );
}

function Contact({ text, link }: { text: string | undefined; link: (text: string) => string | undefined }) {
  if (!text) return null;
  const href = link(text);
  return href ? <a href={href}>{text}</a> : <span>{text}</span>;
}
