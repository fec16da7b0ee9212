<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
${msg("satuOrganizationTitle")}<#t>
  <#elseif section = "form">
    <p class="lead">${msg("satuOrganizationLead")}</p>
    <form class="form" action="${url.loginAction}" method="post">
      <ul class="options">
        <#list user.organizations as organization>
          <li><button class="button wide" type="submit" id="organization-${organization.alias}" name="kc.org" value="${organization.alias}">${organization.name!organization.alias}</button></li>
        </#list>
      </ul>
    </form>
  </#if>
</@layout.registrationLayout>
