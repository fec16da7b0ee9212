import type { StandardDraft } from '@satu-gerbang/sdk/registry';
import { isRupiah, says, TEXTS, type TextElement } from './elements';
import { isAmount, isDuration, typedTime } from './duration';

/** What can be wrong with a field of the standard; the texts stand under `standard.fault_…`. */
export type StandardFault = 'text' | 'requirement' | 'time' | 'rupiah' | 'phone' | 'email' | 'url';

const PHONE = /^[+(]{0,2}\d[\d\s().,;/+-]*(?:(?:ext|ekst|pes|atau|dan|wa)\b[\d\s().:,;/+-]*)*$/i;
const EMAIL = /^[^\s@<>(),;:]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

/** A number as it stands on a letterhead, which can be called. */
export const isPhone = (typed: string): boolean => PHONE.test(typed) && typed.replace(/\D/g, '').length >= 3;

const isWeb = (typed: string): boolean => /^https?:\/\/[^\s/@]+(\/\S*)?$/i.test(typed) && URL.canParse(typed);

/** What is half filled in, by the id of its control: said at once, by the rules of the registry's checks. */
export function standardFaults(standard: StandardDraft): Readonly<Record<string, StandardFault>> {
  const faults: Record<string, StandardFault> = {};
  for (const element of Object.keys(TEXTS) as TextElement[]) {
    const text = standard[element];
    if (text?.en && !text.id?.trim()) faults[`standar-${TEXTS[element]}`] = 'text';
  }
  standard.persyaratan?.forEach(({ text }, index) => {
    if (!says(text)) faults[`standar-persyaratan-${index}`] = 'requirement';
  });
  const { jangkaWaktu: time, biayaTarif: cost, penangananPengaduan: complaint } = standard;
  const typed = typedTime(time);
  if (time && !isDuration(time.duration) && (!typed || !isAmount(typed.amount)))
    faults['standar-jangka_waktu'] = 'time';
  if (cost && !isRupiah(cost.amount)) faults['standar-biaya_tarif-rupiah'] = 'rupiah';
  if (complaint && !complaint.text?.id?.trim()) faults['standar-penanganan_pengaduan'] = 'text';
  if (complaint?.phone && !isPhone(complaint.phone)) faults['standar-pengaduan-phone'] = 'phone';
  if (complaint?.email && !EMAIL.test(complaint.email)) faults['standar-pengaduan-email'] = 'email';
  if (complaint?.url && !isWeb(complaint.url)) faults['standar-pengaduan-url'] = 'url';
  return faults;
}
