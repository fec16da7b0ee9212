<#-- Asks for no more than an account needs; all other data is entered once, in the portal. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "profile-fields.ftl" as account>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global'); section>
  <#if section = "header">
${msg("satuRegisterTitle")}<#t>
  <#elseif section = "form">
    <p class="lead">${msg("satuRegisterLead")}</p>
    <form id="kc-register-form" class="form" action="${url.registrationAction}" method="post" novalidate>
      <@account.fields />
      <#if passwordRequired??>
        <@field.password name="password" label=msg("password") required=true autocomplete="new-password" />
        <p class="hint">${msg("satuPasswordHint")}</p>
        <@field.password name="password-confirm" label=msg("passwordConfirm") required=true autocomplete="new-password" />
      </#if>
      <@buttons.actionGroup>
        <@buttons.button id="kc-register" label="satuRegister" />
        <@buttons.buttonLink href=url.loginUrl label="satuBackToLogin" />
      </@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
