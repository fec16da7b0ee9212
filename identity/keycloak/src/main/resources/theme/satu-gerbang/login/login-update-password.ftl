<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password','password-confirm'); section>
  <#if section = "header">
${msg("updatePasswordTitle")}<#t>
  <#elseif section = "form">
    <form id="kc-passwd-update-form" class="form" action="${url.loginAction}" method="post" novalidate>
      <@field.password name="password-new" label=msg("passwordNew") fieldName="password" autocomplete="new-password" autofocus=true />
      <p class="hint">${msg("satuPasswordHint")}</p>
      <@field.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password" />
      <@field.checkbox name="logout-sessions" label=msg("logoutOtherSessions") value=true />
      <@buttons.actionGroup>
        <@buttons.button id="kc-submit" name="login" label="satuSave" />
        <#if isAppInitiatedAction??>
          <@buttons.button id="kc-cancel" name="cancel-aia" label="doCancel" type="secondary" />
        </#if>
      </@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
