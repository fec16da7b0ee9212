<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username'); section>
  <#if section = "header">
${msg("satuForgotTitle")}<#t>
  <#elseif section = "form">
    <p class="lead">${msg("satuForgotLead")}</p>
    <form id="kc-reset-password-form" class="form" action="${url.loginAction}" method="post" novalidate>
      <@field.input name="username" label=msg("usernameOrEmail") value=(auth.attemptedUsername)!'' autofocus=true autocomplete="username" />
      <@buttons.actionGroup>
        <@buttons.button id="kc-reset" label="satuSendLink" />
        <@buttons.buttonLink href=url.loginUrl label="satuBackToLogin" />
      </@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
