/** Signs in through Keycloak's real pages; the gateway's cookie as the value of a Cookie header. */
export async function sessionCookie(portal, username, password) {
  const jars = new Map();

  async function visit(address, form) {
    const jar = jars.get(new URL(address).host) ?? new Map();
    jars.set(new URL(address).host, jar);
    const answer = await fetch(address, {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      body: form && new URLSearchParams(form),
      headers: { accept: 'text/html', cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      if (value) {
        jar.set(name, value);
      } else {
        jar.delete(name);
      }
    }
    const location = answer.headers.get('location');
    return location ? visit(new URL(location, address).href) : { address, body: await answer.text() };
  }

  function action(page) {
    const form = /<form[^>]*id="kc-form-login"[^>]*action="([^"]+)"/.exec(page.body);
    if (!form) {
      throw new Error('no sign-in form was found');
    }
    return new URL(form[1].replaceAll('&amp;', '&'), page.address).href;
  }

  const names = await visit(`${portal}/auth/login?return_to=/`);
  const passwords = await visit(action(names), { username });
  await visit(action(passwords), { username, password });
  return `__Host-satu=${jars.get(new URL(portal).host).get('__Host-satu')}`;
}
