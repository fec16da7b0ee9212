<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
${msg("errorTitle")}<#t>
  <#elseif section = "form">
    <div id="kc-error-message" class="message">
      <p class="instruction lead">${message.summary}</p>
      <p>${msg("satuErrorNext")}</p>
    </div>
    <#if !(skipLink??) && (client.baseUrl)?has_content>
      <div class="actions"><a id="backToApplication" class="button primary" href="${client.baseUrl}">${msg("backToApplication")}</a></div>
    </#if>
    <#if traceId??>
      <p class="hint" id="traceId">${msg("traceIdSupportMessage", traceId)}</p>
    </#if>
  </#if>
</@layout.registrationLayout>
