<#import "field.ftl" as field>

<#-- One input for each attribute of the account that the realm declares; the language goes along unseen. -->
<#macro fields>
<#list profile.attributes as attribute>
  <#if attribute.name == "locale">
    <input type="hidden" name="locale" value="${locale.currentLanguageTag}">
  <#else>
    <@field.input name=attribute.name label=advancedMsg(attribute.displayName!attribute.name) value=(attribute.value)!''
      required=attribute.required autofocus=(attribute?index == 0)
      autocomplete={"username": "username", "email": "email", "firstName": "name"}[attribute.name]!"off" />
  </#if>
</#list>
</#macro>
