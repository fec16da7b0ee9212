<#-- The second page. It looks the same whether or not the account exists, so that it tells nobody who has one. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#assign known=(auth.attemptedUsername)!''>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username','password'); section>
  <#if section = "header">
${msg("satuPasswordTitle")}<#t>
  <#elseif section = "form">
    <form id="kc-form-login" class="form" action="${url.loginAction}" method="post" novalidate>
      <#if known?has_content>
        <input id="username" name="username" value="${known}" type="text" autocomplete="username" hidden>
      <#else>
        <@field.input name="username" label=msg("username") value=(login.username)!'' autofocus=true autocomplete="username" error="" />
      </#if>
      <@field.password name="password" label=msg("password") error=kcSanitize(messagesPerField.getFirstError('username','password'))
        forgotPassword=realm.resetPasswordAllowed autofocus=known?has_content autocomplete="current-password" />
      <input type="hidden" name="credentialId" value="${(auth.selectedCredential)!''}">
      <@buttons.loginButton />
    </form>
  </#if>
</@layout.registrationLayout>
