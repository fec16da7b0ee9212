<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
<#if messageHeader??>${msg("${messageHeader}")}<#else>${message.summary}</#if><#t>
  <#elseif section = "form">
    <div id="kc-info-message">
      <#if messageHeader??><p class="instruction lead">${message.summary}</p></#if>
      <#if requiredActions??>
        <ul class="list"><#list requiredActions as action><li>${msg("requiredAction.${action}")}</li></#list></ul>
      </#if>
    </div>
    <#if !(skipLink??)>
      <#if pageRedirectUri?has_content>
        <div class="actions"><a class="button primary" href="${pageRedirectUri}">${msg("backToApplication")}</a></div>
      <#elseif actionUri?has_content>
        <div class="actions"><a class="button primary" href="${actionUri}">${msg("proceedWithAction")}</a></div>
      <#elseif (client.baseUrl)?has_content>
        <div class="actions"><a class="button primary" href="${client.baseUrl}">${msg("backToApplication")}</a></div>
      </#if>
    </#if>
  </#if>
</@layout.registrationLayout>
