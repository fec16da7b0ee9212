/** How a client gets a token for a service (RFC 6749, section 4.4); id and secret come with the client. */
export function tokenSnippet(endpoint: string, scope: string): string {
  return [
    `export TOKEN=$(curl -sS --fail-with-body '${endpoint.replaceAll("'", '%27')}' \\`,
    '  -d grant_type=client_credentials \\',
    '  -d client_id="$CLIENT_ID" \\',
    '  --data-urlencode client_secret="$CLIENT_SECRET" \\',
    `  -d scope=${scope} \\`,
    '  | sed \'s/.*"access_token":"\\([^"]*\\)".*/\\1/\')',
  ].join('\n');
}
