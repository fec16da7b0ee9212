<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username') displayInfo=realm.registrationAllowed; section>
  <#if section = "header">
${msg("loginAccountTitle")}<#t>
  <#elseif section = "form">
    <form id="kc-form-login" class="form" action="${url.loginAction}" method="post" novalidate>
      <@field.input name="username" label=msg(realm.loginWithEmailAllowed?then("usernameOrEmail", "username")) value=(login.username)!'' autofocus=true autocomplete="username" />
      <@buttons.loginButton label="satuContinue" />
    </form>
  <#elseif section = "socialProviders" && (social.providers)?has_content>
    <p class="label" id="kc-providers">${msg("satuOrWith")}</p>
    <ul class="options" aria-labelledby="kc-providers">
      <#list social.providers as provider>
        <li><a class="button wide" id="social-${provider.alias}" href="${provider.loginUrl}">${provider.displayName}</a></li>
      </#list>
    </ul>
  <#elseif section = "info">
    <p>${msg("satuNoAccount")} <a id="kc-register-link" href="${url.registrationUrl}">${msg("satuRegister")}</a></p>
  </#if>
</@layout.registrationLayout>
