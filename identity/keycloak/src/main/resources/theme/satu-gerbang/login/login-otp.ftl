<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp'); section>
  <#if section = "header">
${msg("satuOtpTitle")}<#t>
  <#elseif section = "form">
    <p class="lead">${msg("satuOtpLead")}</p>
    <form id="kc-otp-login-form" class="form" action="${url.loginAction}" method="post" novalidate>
      <#if otpLogin.userOtpCredentials?size gt 1>
        <fieldset class="group choices">
          <legend class="label">${msg("satuOtpDevice")}</legend>
          <#list otpLogin.userOtpCredentials as device>
            <div class="check">
              <input type="radio" id="kc-otp-credential-${device?index}" name="selectedCredentialId" value="${device.id}"<#if device.id == otpLogin.selectedCredentialId!''> checked</#if>>
              <label for="kc-otp-credential-${device?index}">${device.userLabel!''}</label>
            </div>
          </#list>
        </fieldset>
      <#else>
        <input type="hidden" name="selectedCredentialId" value="${otpLogin.selectedCredentialId!''}">
      </#if>
      <@field.input name="otp" label=msg("loginOtpOneTime") autocomplete="one-time-code" fieldName="totp" autofocus=true />
      <@buttons.loginButton />
    </form>
  </#if>
</@layout.registrationLayout>
