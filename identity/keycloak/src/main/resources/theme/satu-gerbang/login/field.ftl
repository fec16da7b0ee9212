<#macro group name label error="" required=false>
<div class="group">
  <label class="label" for="${name}">${label}<#if required><span class="required"> (${msg("satuRequired")})</span></#if></label>
  <#nested>
  <#if error?has_content>
    <p class="error" id="input-error-${name}" role="alert"><span class="visually-hidden">${msg("satuError")}: </span>${error}</p>
  </#if>
</div>
</#macro>

<#macro describe name error=""><#if error?has_content> aria-invalid="true" aria-describedby="input-error-${name}"</#if></#macro>

<#macro errorIcon error=""></#macro>

<#macro input name label value="" required=false autocomplete="off" fieldName=name error=messagesPerField.get(fieldName) autofocus=false>
<@group name=name label=label error=error required=required>
  <input class="control" id="${name}" name="${name}" value="${value}" type="text" autocomplete="${autocomplete}"
    autocapitalize="none" spellcheck="false"<#if autofocus> autofocus</#if><#if autocomplete == "one-time-code"> inputmode="numeric"</#if><@describe name=name error=error />>
</@group>
</#macro>

<#macro password name label value="" required=false forgotPassword=false fieldName=name error=messagesPerField.get(fieldName) autocomplete="off" autofocus=false>
<@group name=name label=label error=error required=required>
  <div class="password">
    <input class="control" id="${name}" name="${name}" value="${value}" type="password" autocomplete="${autocomplete}"<#if autofocus> autofocus</#if><@describe name=name error=error />>
    <button class="reveal" type="button" hidden aria-controls="${name}" aria-label="${msg('showPassword')}"
      data-reveal data-show="${msg('satuShow')}" data-hide="${msg('satuHide')}"
      data-show-label="${msg('showPassword')}" data-hide-label="${msg('hidePassword')}">${msg('satuShow')}</button>
  </div>
  <#if forgotPassword>
    <p class="hint"><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p>
  </#if>
</@group>
<#nested>
</#macro>

<#macro checkbox name label value=false required=false>
<div class="check">
  <input type="checkbox" id="${name}" name="${name}"<#if value> checked</#if>>
  <label for="${name}">${label}</label>
</div>
</#macro>
