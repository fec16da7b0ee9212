import { expect, type Page } from '@playwright/test';
import { required } from './environment';

/** Password of a demo account, handed over by the Java test. */
export function passwordOf(username: string): string {
  return required(`SATU_PASSWORD_${username.replace('.', '_').toUpperCase()}`);
}

/** What a simulated agency wants to see of the gateway, handed over by the Java test. */
export const secretOf = (name: string) => required(`SATU_SECRET_${name}`);

/** Types name and password into the real sign-in pages, which ask for them one after the other. */
export async function signInAtKeycloak(page: Page, username: string, password = passwordOf(username)): Promise<void> {
  await page.locator('#username').fill(username);
  await page.locator('#kc-login').click();
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
}

/** Signs in from whatever page of the portal is open and waits until the portal knows the person. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.getByRole('link', { name: 'Masuk' }).first().click();
  await signInAtKeycloak(page, username);
  await expect(page.getByRole('button', { name: /Akun/ })).toBeVisible();
}
