<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
${msg("pageExpiredTitle")}<#t>
  <#elseif section = "form">
    <p class="instruction lead" id="instruction1">${msg("satuExpiredLead")}</p>
    <div class="actions">
      <a id="loginContinueLink" class="button primary" href="${url.loginAction}">${msg("pageExpiredMsg2")}</a>
      <a id="loginRestartLink" class="button" href="${url.loginRestartFlowUrl}">${msg("pageExpiredMsg1")}</a>
    </div>
  </#if>
</@layout.registrationLayout>
