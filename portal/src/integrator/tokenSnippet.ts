/** How a client gets a token (RFC 6749, section 4.4); id and secret come with the client. */
export function tokenSnippet(endpoint: string): string {
  return [
    `TOKEN=$(curl -s '${endpoint.replaceAll("'", '%27')}' \\`,
    '  -d grant_type=client_credentials \\',
    '  -d client_id="$CLIENT_ID" \\',
    '  -d client_secret="$CLIENT_SECRET" \\',
    '  | sed \'s/.*"access_token":"\\([^"]*\\)".*/\\1/\')',
  ].join('\n');
}
