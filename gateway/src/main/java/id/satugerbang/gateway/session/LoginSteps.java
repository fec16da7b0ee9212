package id.satugerbang.gateway.session;

import id.satugerbang.gateway.authn.TokenDecoders;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcReactiveOAuth2UserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/**
 * The parts of a sign-in, in their order.
 *
 * @param manager exchanges the code and checks the ID token
 * @param requests makes the authorization request
 * @param pending remembers it until the answer
 * @param completion begins the session
 */
record LoginSteps(
        ReactiveAuthenticationManager manager,
        LoginRequests requests,
        CookieAuthorizationRequests pending,
        LoginCompletion completion) {

    static ReactiveAuthenticationManager manager(
            ClientRegistration client, TokenDecoders decoders, IdentityProviderCalls calls) {
        OidcAuthorizationCodeReactiveAuthenticationManager manager =
                new OidcAuthorizationCodeReactiveAuthenticationManager(
                        new TokenEndpoint<>(
                                new WebClientReactiveAuthorizationCodeTokenResponseClient(),
                                calls.client(),
                                IdentityProviderCalls.LIMIT),
                        new OidcReactiveOAuth2UserService());
        ReactiveJwtDecoder idTokens = decoders.with(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(client)));
        manager.setJwtDecoderFactory(registration -> idTokens);
        return manager;
    }
}
