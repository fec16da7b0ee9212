<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username'); section>
  <#if section = "header">
${msg("loginAccountTitle")}<#t>
  <#elseif section = "form">
    <form id="kc-form-login" class="form" action="${url.loginAction}" method="post" novalidate>
      <@field.input name="username" label=msg("username") value=(login.username)!'' autofocus=true autocomplete="username" />
      <@buttons.loginButton label="satuContinue" />
    </form>
  </#if>
</@layout.registrationLayout>
